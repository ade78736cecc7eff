package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Orders;
import org.kiosk24.device.time.RealTime;

/** Writes until so many rows were acknowledged, on a disk where some writes fail; tells of each failure too. */
final class FailingDiskRecorder {
    /** So that a disk that always fails ends the test. */
    private static final int TRIES = 200;

    /** Arguments: folder, file to talk to, rows. */
    public static void main(String[] args) throws IOException {
        var files = new JournalFiles(Path.of(args[0]));
        Path mouth = Path.of(args[1]);
        var random = new SplittableRandom(7);
        var time = new RealTime();
        say(mouth, "BEGIN");
        try (Journal journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), random), time)) {
            var visits = new Visits(new Orders(journal, "WH0001", time, ZoneId.of("Asia/Shanghai"), random));
            for (int written = 0, tries = 0; written < Integer.parseInt(args[2]) && tries < TRIES; tries++) {
                long size = journal.size();
                byte[] head = journal.head();
                try {
                    visits.next();
                    written++;
                    say(mouth, "ACK " + journal.size() + " " + HexFormat.of().formatHex(journal.head()));
                } catch (JournalBroken e) {
                    boolean unmoved = journal.size() == size && Arrays.equals(journal.head(), head)
                            && journal.rows().size() == size && journal.verify().isEmpty();
                    say(mouth, "BROKEN " + (unmoved ? "unmoved " : "MOVED ") + e.getMessage());
                }
            }
        }
    }

    private static void say(Path mouth, String line) throws IOException {
        Files.write(mouth, (line + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }
}
