package org.kiosk24.sim.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.time.Time;

/**
 * The newest frames of all devices' lines, numbered 1, 2, 3 ... in one row. It keeps so many of them, and so many bytes;
 * older ones go. May be called from any actor and never waits for a reader.
 */
public final class FrameLog {
    /** Three seconds of a line of 115,200 baud that carries nothing but single bytes; minutes of any other. */
    static final int MOST_FRAMES = 40_000;
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private final Time time;
    private final long start;
    private final Logged[] ring = new Logged[MOST_FRAMES];
    private long first = 1;
    private long next = 1;
    private long bytes;

    /**
     * One frame.
     *
     * @param number without gaps
     * @param micros since the log's beginning, when its last byte had come or was to go
     * @param bytes masked
     */
    public record Logged(long number, String device, long micros, Direction direction, String words, byte[] bytes) {}

    /**
     * Some of the frames.
     *
     * @param missed how many between the number asked for and the first of these are gone
     */
    public record Part(List<Logged> frames, long missed) {}

    FrameLog(Time time) {
        this.time = time;
        start = time.nanos();
    }

    synchronized void add(String device, Direction direction, String words, byte[] masked) {
        if (next - first == MOST_FRAMES)
            drop();
        ring[place(next)] = new Logged(next, device, (time.nanos() - start) / 1000, direction, words, masked);
        next++;
        bytes += masked.length;
        while (bytes > MOST_BYTES)
            drop();
    }

    private void drop() {
        bytes -= ring[place(first)].bytes().length;
        ring[place(first)] = null;
        first++;
    }

    private static int place(long number) {
        return (int) (number % MOST_FRAMES);
    }

    /** Those behind the one of this number, oldest first. */
    public synchronized Part after(long number, int most) {
        long from = Math.max(Math.max(0, number) + 1, first);
        var part = new ArrayList<Logged>();
        for (long n = from; n < next && part.size() < most; n++)
            part.add(ring[place(n)]);
        return new Part(List.copyOf(part), Math.max(0, Math.min(from, next) - number - 1));
    }

    /** Empty for one that is gone, or has not come. */
    public synchronized Optional<Logged> frame(long number) {
        return number < first || number >= next ? Optional.empty() : Optional.of(ring[place(number)]);
    }

    /** The number of the newest; 0 if there is none. */
    public synchronized long newest() {
        return next - 1;
    }
}
