package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.Optional;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** What is touched on the glass, for whoever serves: whenever the wait for it has ended, its heart beats. */
public final class WatchedTouches implements Mailbox<Touch> {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);
    private final Mailbox<Touch> touches;
    private final Heart.Pulse service;
    private final Time time;

    public WatchedTouches(Mailbox<Touch> touches, Heart.Pulse service, Time time) {
        this.touches = touches;
        this.service = service;
        this.time = time;
    }

    @Override
    public void post(Touch touch) {
        touches.post(touch);
    }

    @Override
    public Optional<Touch> receive(Deadline deadline) {
        service.beat(time.left(deadline));
        try {
            return touches.receive(deadline);
        } finally {
            service.beat();
        }
    }

    @Override
    public Touch receive() {
        service.beat(FOR_EVER);
        try {
            return touches.receive();
        } finally {
            service.beat();
        }
    }

    @Override
    public Optional<Touch> poll() {
        service.beat();
        return touches.poll();
    }
}
