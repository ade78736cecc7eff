package org.kiosk24.sim.bureau;

import java.time.Duration;
import java.time.Instant;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** A calendar that stands still until a test moves it; a sleep moves it too. */
final class SetTime implements Time {
    private Instant now;

    SetTime(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanos() {
        return now.getEpochSecond() * 1_000_000_000L;
    }

    @Override
    public void sleep(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public <T> Mailbox<T> mailbox() {
        throw new UnsupportedOperationException("nothing here waits for messages");
    }

    @Override
    public void start(String name, Runnable actor) {
        throw new UnsupportedOperationException("nothing here starts actors");
    }
}
