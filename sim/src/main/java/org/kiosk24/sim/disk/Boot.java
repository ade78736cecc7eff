package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.device.time.Time;

/** The kiosk's next start: puts a state of the disk into a folder and opens the journal there, as the kiosk does. */
final class Boot {
    private final Path folder;
    private final Time time;

    /** @param folder for the states, one after the other; fastest in memory */
    Boot(Path folder, Time time) {
        this.folder = folder;
        this.time = time;
    }

    Found found(Map<String, byte[]> image) throws IOException {
        put(image);
        var files = new JournalFiles(folder);
        try (Journal journal = Journal.open(files.journal(),
                SealingKey.inFile(files.key(), new SplittableRandom(0)), time)) {
            Optional<String> wrong = journal.verify();
            if (wrong.isPresent())
                return new Found.BrokenChain(wrong.get());
            List<Row> rows = journal.rows();
            Optional<String> sealed = sealed(journal, rows);
            if (sealed.isPresent())
                return new Found.Sealed(sealed.get());
            journal.append("restart", "Restarted", "{}", "");
            wrong = journal.verify();
            if (wrong.isPresent())
                return new Found.BrokenChain("after the next append, " + wrong.get());
            return new Found.Rows(rows.stream().map(row -> HexFormat.of().formatHex(row.hash())).toList());
        } catch (JournalBroken e) {
            return new Found.Unopenable(e.getMessage());
        }
    }

    private static Optional<String> sealed(Journal journal, List<Row> rows) {
        try {
            for (Row row : rows)
                journal.personal(row);
            return Optional.empty();
        } catch (JournalBroken e) {
            return Optional.of(e.getMessage());
        }
    }

    private void put(Map<String, byte[]> image) throws IOException {
        try (Stream<Path> before = Files.list(folder)) {
            for (Path file : before.toList())
                if (!image.containsKey(file.getFileName().toString()))
                    Files.delete(file);
        }
        for (var file : image.entrySet())
            Files.write(folder.resolve(file.getKey()), file.getValue());
    }
}
