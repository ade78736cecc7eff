package org.kiosk24.app.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Has the same thing done again and again, with the power cut before its first row, its second, and so on, and done once
 * more after each. A cut after a row is one before the next, or after the end.
 */
public final class PowerCuts {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    private PowerCuts() {}

    /** The power is off. */
    private static final class Off extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A clock that a journal asks once for each row, just before it writes it. */
    private static final class Clock implements Time {
        private long rows;
        private final long off;

        private Clock(long off) {
            this.off = off;
        }

        @Override
        public Instant now() {
            if (rows == off)
                throw new Off();
            return START.plusSeconds(rows++);
        }

        @Override
        public long nanos() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sleep(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Mailbox<T> mailbox() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(String name, Runnable actor) {
            throw new UnsupportedOperationException();
        }
    }

    /** A journal in a folder of its own; its key is the same each time. */
    public static Journal open(Path dir) {
        return open(dir, -1);
    }

    private static Journal open(Path dir, long off) {
        var files = new JournalFiles(dir);
        return Journal.open(files.journal(), SealingKey.inFile(files.key(), new SplittableRandom(1)), new Clock(off));
    }

    /**
     * @param before what the journal holds before
     * @param work what is done; after a cut again from its beginning, as a person would
     * @param judged sees the journal afterwards, whose chain holds
     * @return how often it was cut
     */
    public static int everywhere(Path dir, Consumer<Journal> before, Consumer<Journal> work, Consumer<Journal> judged)
            throws Exception {
        for (int cut = 0;; cut++) {
            Path folder = java.nio.file.Files.createDirectory(dir.resolve("cut-" + cut));
            try (Journal journal = open(folder)) {
                before.accept(journal);
            }
            boolean off = false;
            try (Journal journal = open(folder, cut)) {
                work.accept(journal);
            } catch (Off e) {
                off = true;
            }
            try (Journal journal = open(folder)) {
                work.accept(journal);
                if (journal.verify().isPresent())
                    throw new AssertionError("cut " + cut + ": " + journal.verify().get());
                judged.accept(journal);
            }
            if (!off)
                return cut;
        }
    }
}
