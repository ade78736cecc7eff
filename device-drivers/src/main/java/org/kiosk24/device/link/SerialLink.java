package org.kiosk24.device.link;

import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * A serial port by its path, such as {@code /dev/ttyUSB0} or a name under {@code /dev/serial/by-id}. The path is
 * looked up anew at each opening, so a port that comes back under another kernel name is found if the path is a
 * stable one.
 *
 * <p>{@link LinkDown} says which path, and what to check: no such node, no permission, in use, unplugged, stalled.
 * A speed change takes effect at once: change it while the line is quiet.
 */
public final class SerialLink implements Link {
    private final ReopeningLink link;

    public SerialLink(String path, LineSettings settings, Time time) {
        this(path, settings, Patience.NORMAL, time);
    }

    public SerialLink(String path, LineSettings settings, Patience patience, Time time) {
        link = new ReopeningLink(path, new Port(path, settings), patience, time);
    }

    private record Port(String path, LineSettings settings) implements Opener {
        @Override
        public Wire open(Deadline deadline) throws LinkDown {
            return SerialWire.open(path, settings);
        }

        /**
         * A platform thread, the only kind in the drivers: a native read or write blocks the thread that carries it,
         * and a handful of waiting ports would use up the few carriers that all virtual threads share.
         */
        @Override
        public void start(String name, Runnable direction) {
            Thread.ofPlatform().name(name).daemon().start(direction);
        }
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        link.write(bytes);
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        return link.read(max, deadline);
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        link.speed(bitsPerSecond);
    }

    @Override
    public void close() {
        link.close();
    }
}
