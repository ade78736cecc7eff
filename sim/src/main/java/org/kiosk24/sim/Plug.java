package org.kiosk24.sim;

import java.io.IOException;
import org.kiosk24.device.link.Link;

/** Where a simulated device is plugged in: a host reaches it at an address, and its cable can be pulled. */
public interface Plug extends AutoCloseable {
    /** What a host is told to open: a path, or {@code tcp://host:port}. */
    String address();

    /** The end that a device model serves; it closes with the plug. */
    Link deviceEnd();

    /** Plugs it in; nothing to do if it is. */
    void plugIn() throws IOException;

    /** Pulls the cable; nothing to do if it is pulled. */
    void hangUp() throws IOException;

    /** Pulls the cable for good, and ends what waits on {@link #deviceEnd()}. */
    @Override
    void close() throws IOException;
}
