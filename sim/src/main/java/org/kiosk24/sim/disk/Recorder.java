package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.order.Orders;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

/**
 * The process that is traced: citizens' orders into a new journal, and after each entry that is on disk a line
 * {@code ACK seq hash} to the outside world. Now and then the journal is closed and opened again, as when the kiosk
 * restarts.
 */
public final class Recorder {
    /** Opens the journal in this folder. */
    public interface Opening {
        Journal open(Path file, SealingKey key, Time time);
    }

    /**
     * What to write.
     *
     * @param commits entries to judge
     * @param sessions how often the journal is opened for them
     * @param history pages that the write-ahead log has first; at 1000 SQLite writes it back and begins it anew
     */
    public record Plan(int commits, int sessions, int history, long seed) {
        /** As {@link #main} takes it. */
        public String text() {
            return commits + "," + sessions + "," + history + "," + seed;
        }

        static Plan of(String text) {
            String[] parts = text.split(",");
            return new Plan(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]));
        }
    }

    /** Bytes of the write-ahead log for one page of 4096: a header of 24 in front. */
    private static final int LOG_FRAME = 4120;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final JournalFiles files;
    private final Path mouth;
    private final Plan plan;
    private final Opening opening;
    private final Time time = new RealTime();
    private final SplittableRandom random;

    private Recorder(Path folder, Path mouth, Plan plan, Opening opening) {
        files = new JournalFiles(folder);
        this.mouth = mouth;
        this.plan = plan;
        this.opening = opening;
        random = new SplittableRandom(plan.seed());
    }

    /** Arguments: the folder, the file to talk to, the plan. */
    public static void main(String[] args) throws IOException {
        run(args, Journal::open);
    }

    /** {@link #main} with a journal opened otherwise. */
    public static void run(String[] args, Opening opening) throws IOException {
        new Recorder(Path.of(args[0]), Path.of(args[1]), Plan.of(args[2]), opening).record();
    }

    private void record() throws IOException {
        try (var out = FileChannel.open(mouth, StandardOpenOption.WRITE)) {
            if (plan.history() == 0)
                say(out, "BEGIN");
            int done = 0;
            for (int session = 1; session <= plan.sessions(); session++)
                try (Journal journal = opening.open(files.journal(), SealingKey.inFile(files.key(), random), time)) {
                    var visits = new Visits(new Orders(journal, "WH0001", time, ZONE, random));
                    if (session == 1 && plan.history() > 0) {
                        while (logPages() < plan.history())
                            acknowledge(out, journal, visits);
                        say(out, "BEGIN");
                    }
                    for (; done < plan.commits() * session / plan.sessions(); done++)
                        acknowledge(out, journal, visits);
                }
        }
    }

    private static void acknowledge(FileChannel out, Journal journal, Visits visits) throws IOException {
        visits.next();
        say(out, "ACK " + journal.size() + " " + HexFormat.of().formatHex(journal.head()));
    }

    private static void say(FileChannel out, String line) throws IOException {
        out.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private long logPages() {
        return files.journal().resolveSibling(files.journal().getFileName() + "-wal").toFile().length() / LOG_FRAME;
    }
}
