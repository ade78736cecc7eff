package org.kiosk24.device.link;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A connection with one reader and one writer, which do the blocking calls and report to the link's mailbox. So the
 * link's user waits with an exact deadline, and a write that stalls is seen by him and ended by closing.
 */
final class OpenWire {
    /** What the reader and the writer report, each with the connection that it concerns. */
    sealed interface Event {
        record Arrived(OpenWire wire, byte[] bytes) implements Event {}

        record Written(OpenWire wire) implements Event {}

        record Lost(OpenWire wire, String why) implements Event {}

        /** Wakes whoever waits, because the link has been closed. */
        record Closed() implements Event {}
    }

    /** With so many bytes unread the reader stops reading, so that the other side is held back by its own means. */
    private static final int UNREAD_LIMIT = 65_536;
    private static final byte[] STOP = new byte[0];

    private final Wire wire;
    private final Mailbox<Event> events;
    private final Mailbox<byte[]> outgoing;
    private final Mailbox<Boolean> room;
    private final AtomicInteger unread = new AtomicInteger();
    private final Deque<byte[]> arrived = new ArrayDeque<>();
    private volatile boolean closed;

    OpenWire(Wire wire, String name, Opener opener, Mailbox<Event> events, Time time) {
        this.wire = wire;
        this.events = events;
        outgoing = time.mailbox();
        room = time.mailbox();
        opener.start(name + " reader", this::readAll);
        opener.start(name + " writer", this::writeAll);
    }

    private void readAll() {
        try {
            while (!closed) {
                byte[] bytes = wire.read();
                int now = unread.addAndGet(bytes.length);
                events.post(new Event.Arrived(this, bytes));
                if (now >= UNREAD_LIMIT)
                    room.receive();
            }
        } catch (IOException e) {
            events.post(new Event.Lost(this, e.getMessage()));
        }
    }

    private void writeAll() {
        try {
            for (byte[] bytes = outgoing.receive(); bytes != STOP; bytes = outgoing.receive()) {
                wire.write(bytes);
                events.post(new Event.Written(this));
            }
        } catch (IOException e) {
            events.post(new Event.Lost(this, e.getMessage()));
        }
    }

    /** Hands the bytes to the writer; {@link Event.Written} or {@link Event.Lost} follows. */
    void send(byte[] bytes) {
        outgoing.post(bytes);
    }

    void keep(byte[] bytes) {
        arrived.add(bytes);
    }

    /** Up to {@code max} of the bytes kept; none if there are none. */
    byte[] take(int max) {
        byte[] first = arrived.poll();
        if (first == null)
            return STOP;
        if (first.length > max) {
            arrived.addFirst(Arrays.copyOfRange(first, max, first.length));
            first = Arrays.copyOf(first, max);
        }
        int before = unread.getAndAdd(-first.length);
        if (before >= UNREAD_LIMIT && before - first.length < UNREAD_LIMIT)
            room.post(true);
        return first;
    }

    void speed(int bitsPerSecond) throws IOException {
        wire.speed(bitsPerSecond);
    }

    Duration lineTime(int bytes) {
        return wire.lineTime(bytes);
    }

    void close() {
        closed = true;
        wire.close();
        outgoing.post(STOP);
        room.post(true);
    }
}
