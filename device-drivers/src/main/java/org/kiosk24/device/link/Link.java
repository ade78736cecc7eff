package org.kiosk24.device.link;

import java.io.ByteArrayOutputStream;
import org.kiosk24.device.time.Deadline;

/**
 * A byte line to a device. Opened lazily by the first read, write or speed change; a lost line is reported once as
 * {@link LinkDown} and opened anew by the next call, with a growing pause between attempts that is kept here and not
 * by the drivers. One actor uses a link at a time; {@link #close()} may come from any.
 */
public interface Link extends AutoCloseable {
    /** For messages: the path or address, such as {@code /dev/ttyUSB0}. */
    String name();

    /** Writes all bytes, however many attempts that takes the port. */
    void write(byte[] bytes) throws LinkDown;

    /**
     * Reads what has arrived, at least one byte and at most {@code max}, waiting for the first until the deadline.
     *
     * @return 1 to {@code max} bytes; no byte when the deadline passed
     */
    byte[] read(int max, Deadline deadline) throws LinkDown;

    /** Sets the line speed in bits per second, from now on and after every reopening; nothing to do on TCP. */
    void speed(int bitsPerSecond) throws LinkDown;

    @Override
    void close();

    /**
     * Reads exactly {@code n} bytes, or fewer if the deadline passes first: what came is then returned and gone from
     * the line.
     */
    default byte[] readFully(int n, Deadline deadline) throws LinkDown {
        var bytes = new ByteArrayOutputStream(n);
        while (bytes.size() < n) {
            byte[] more = read(n - bytes.size(), deadline);
            if (more.length == 0)
                break;
            bytes.writeBytes(more);
        }
        return bytes.toByteArray();
    }
}
