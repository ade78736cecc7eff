package org.kiosk24.sim;

import java.util.function.Consumer;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** Carries what arrives on a line into a model's mailbox, chunk by chunk, until the line is closed for good. */
public final class LinePump {
    private LinePump() {}

    /** Starts the pump's actor. {@code closed} is run once, when the line has been closed. */
    public static void start(Time time, String name, Link line, Consumer<byte[]> arrived, Runnable closed) {
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
