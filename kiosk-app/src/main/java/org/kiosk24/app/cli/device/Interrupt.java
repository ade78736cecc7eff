package org.kiosk24.app.cli.device;

import java.time.Duration;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Turns Ctrl-C into a request to stop. The process ends only when the act has ended and this is closed, so that what
 * happened is still told.
 */
final class Interrupt implements Cancel, AutoCloseable {
    /** Asking what became of a payment can take minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Mailbox<Boolean> ended;
    private final Thread hook;
    private volatile boolean requested;

    Interrupt(Time time) {
        ended = time.mailbox();
        hook = Thread.ofPlatform().name("interrupt").unstarted(() -> {
            requested = true;
            ended.receive(time.in(LONGEST));
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public boolean requested() {
        return requested;
    }

    @Override
    public void close() {
        if (requested)
            ended.post(true);
        else
            removed();
    }

    private void removed() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            ended.post(true);
        }
    }
}
