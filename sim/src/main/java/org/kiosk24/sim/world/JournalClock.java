package org.kiosk24.sim.world;

import java.time.Duration;
import java.time.Instant;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The clock that a journal asks once for every row, just before it writes it: the place to hear of it, and to fail it
 * as a full disk would, without a way into the journal itself.
 */
final class JournalClock implements Time {
    private final Time time;
    private final Runnable beforeRow;
    private boolean full;

    JournalClock(Time time, Runnable beforeRow) {
        this.time = time;
        this.beforeRow = beforeRow;
    }

    void diskFull(boolean isFull) {
        full = isFull;
    }

    @Override
    public Instant now() {
        beforeRow.run();
        if (full)
            throw new JournalBroken("The journal cannot be written (the simulated disk is full).");
        return time.now();
    }

    @Override
    public long nanos() {
        return time.nanos();
    }

    @Override
    public void sleep(Duration duration) {
        time.sleep(duration);
    }

    @Override
    public <T> Mailbox<T> mailbox() {
        return time.mailbox();
    }

    @Override
    public void start(String name, Runnable actor) {
        time.start(name, actor);
    }
}
