package org.kiosk24.sim.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.device.time.RealTime;

/** A disk that is full, or ill, for a while. Needs strace (apt-get install strace), which lets the calls fail. */
@Timeout(120)
class FullDiskTest {
    private static final int ROWS = 30;
    @TempDir
    Path disk;

    @ParameterizedTest
    @CsvSource({"full for a while, pwrite64:error=ENOSPC:when=40..60",
            "full at every eleventh write, pwrite64:error=ENOSPC:when=40+11",
            "ill at every third sync, 'fsync,fdatasync:error=EIO:when=14+3'"})
    void a_row_that_cannot_be_written_is_refused_and_the_next_follows_on_the_last_acknowledged(String name,
            String failing) throws IOException {
        var tracing = new Tracing(disk, "-e", "inject=" + failing);
        tracing.run(FailingDiskRecorder.class, Integer.toString(ROWS));

        List<String> said = Files.readAllLines(tracing.mouth());
        List<String> acknowledged = said.stream().filter(line -> line.startsWith("ACK "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
        List<String> broken = said.stream().filter(line -> line.startsWith("BROKEN ")).toList();
        assertEquals(ROWS, acknowledged.size());
        assertTrue(broken.size() > 3, said.toString());
        assertEquals(List.of(), broken.stream().filter(line -> !line.contains("unmoved")).toList());
        assertTrue(said.getLast().startsWith("ACK "), said.toString());

        try (var memory = new Memory()) {
            Tally tally = memory.judged(tracing.steps(), Syncs.KEPT, 1, 7);
            assertTrue(tally.clean(), tally.toString());
        }
        var files = new JournalFiles(tracing.folder());
        try (Journal journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), new SplittableRandom(0)),
                new RealTime())) {
            assertEquals(Optional.empty(), journal.verify());
            assertEquals(acknowledged,
                    journal.rows().stream().map(row -> HexFormat.of().formatHex(row.hash())).toList());
        }
    }
}
