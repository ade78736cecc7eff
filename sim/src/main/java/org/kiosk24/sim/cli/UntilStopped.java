package org.kiosk24.sim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** Runs on until Ctrl-C or the end of the process is asked for in another way; then puts all away. */
final class UntilStopped {
    private final Mailbox<String> stopped;
    private final Mailbox<String> closed;

    UntilStopped(Time time) {
        stopped = time.mailbox();
        closed = time.mailbox();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stopped.post("asked to end");
            closed.receive();
        }));
    }

    /** Returns when {@code things} is closed. */
    void then(AutoCloseable things) throws IOException {
        stopped.receive();
        try {
            things.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new UncheckedIOException(new IOException("it does not close: " + e.getMessage(), e));
        } finally {
            closed.post("all is put away");
        }
    }
}
