package org.kiosk24.sim.world;

import java.time.Duration;
import java.time.Instant;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** The world's time with a calendar of its own, which can be set wrong. */
final class KioskClock implements Time {
    private final Time time;
    private Duration ahead = Duration.ZERO;

    KioskClock(Time time) {
        this.time = time;
    }

    void jump(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant now() {
        return time.now().plus(ahead);
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
