package org.kiosk24.app.screen;

import java.time.Duration;
import java.time.Instant;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

/** A clock that stands still until a test moves it. */
public final class HandTime implements Time {
    private volatile long nanos;

    public void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(Duration duration) {
        pass(duration);
    }

    @Override
    public <T> Mailbox<T> mailbox() {
        return new RealTime().mailbox();
    }

    @Override
    public void start(String name, Runnable actor) {
        throw new UnsupportedOperationException(name);
    }
}
