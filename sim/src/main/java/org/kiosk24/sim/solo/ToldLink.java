package org.kiosk24.sim.solo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.frame.Frame;

/** A device's end of a line, with each frame on it told in words, personal data masked. */
public final class ToldLink implements Link {
    /**
     * One frame, or what was none.
     *
     * @param at since the beginning, when its last byte had come or was to go
     * @param bytes masked
     */
    public record Told(Duration at, Direction direction, String words, byte[] bytes) {
        /** {@code   12.345678 > 30 01 read text and portrait}. */
        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%4d.%06d %c %s", at.toSeconds(), at.toNanosPart() / 1000,
                    direction.mark(), words);
        }
    }

    private final Link link;
    private final Masker masker;
    private final FrameWords frames;
    private final Time time;
    private final Consumer<Told> teller;
    private final long start;
    private final ReentrantLock telling = new ReentrantLock();
    private Direction last = Direction.TO_DEVICE;

    /** @param teller must not wait */
    public ToldLink(Link link, Serial kind, Time time, Consumer<Told> teller) {
        this.link = link;
        masker = kind.masker();
        frames = kind.words();
        this.time = time;
        this.teller = teller;
        start = time.nanos();
    }

    private void tell(Direction direction, byte[] bytes) {
        telling.lock();
        try {
            if (direction != last) {
                say(last, frames.take(last, masker.rest(last)));
                say(last, frames.turned(last));
            }
            last = direction;
            say(direction, frames.take(direction, masker.mask(direction, bytes)));
        } finally {
            telling.unlock();
        }
    }

    private void say(Direction direction, List<Frame> frames) {
        Duration at = Duration.ofNanos(time.nanos() - start);
        frames.forEach(f -> teller.accept(new Told(at, direction, f.words(), f.bytes())));
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        tell(Direction.TO_HOST, bytes);
        link.write(bytes);
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        byte[] bytes = link.read(max, deadline);
        if (bytes.length > 0)
            tell(Direction.TO_DEVICE, bytes);
        return bytes;
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
