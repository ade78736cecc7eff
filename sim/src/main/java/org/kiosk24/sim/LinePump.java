package org.kiosk24.sim;

import java.util.function.Consumer;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** Carries what arrives on a line into a model's mailbox, chunk by chunk, until the line is closed for good. */
public final class LinePump {
    private LinePump() {}

    /** A line that can call who listens, so that nobody has to wait for it. */
    interface Calling extends Link {
        /** From now on calls this instead of keeping what arrives, beginning with what was kept. */
        void call(Consumer<byte[]> arrived, Runnable closed);
    }

    /**
     * Starts the pump's actor, if one is needed. {@code closed} is run once, when the line has been closed. Neither may
     * wait.
     */
    public static void start(Time time, String name, Link line, Consumer<byte[]> arrived, Runnable closed) {
        if (line instanceof Calling calling)
            calling.call(arrived, closed);
        else
            pump(time, name, line, arrived, closed);
    }

    private static void pump(Time time, String name, Link line, Consumer<byte[]> arrived, Runnable closed) {
        time.start(name + " line", () -> {
            try {
                while (true) {
                    byte[] bytes = line.read(4096, new Deadline(time.nanos() + Long.MAX_VALUE / 4));
                    if (bytes.length > 0)
                        arrived.accept(bytes);
                }
            } catch (LinkDown e) {
                closed.run();
            }
        });
    }
}
