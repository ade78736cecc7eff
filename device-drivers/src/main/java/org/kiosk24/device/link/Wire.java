package org.kiosk24.device.link;

import java.io.IOException;
import java.time.Duration;

/**
 * One connection while it lives: blocking, without deadlines, and good for nothing more after its first exception.
 * {@link OpenWire} makes waiting with deadlines of it, {@link ReopeningLink} a line that comes back.
 */
interface Wire {
    /** Waits for at least one byte and returns what is there. */
    byte[] read() throws IOException;

    /** Writes all of it, waiting as long as that takes. */
    void write(byte[] bytes) throws IOException;

    void speed(int bitsPerSecond) throws IOException;

    /** What the line itself needs for so many bytes, at the present speed. */
    Duration lineTime(int bytes);

    /** Ends the reads and writes that are under way in other threads. */
    void close();
}
