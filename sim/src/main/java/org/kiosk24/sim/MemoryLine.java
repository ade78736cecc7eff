package org.kiosk24.sim;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A line in memory with a {@link #host()} end and a {@link #device()} end, without delay. Bytes sent while the two
 * ends are set to different speeds are lost, as on a wire.
 */
public final class MemoryLine {
    private final String name;
    private final End host;
    private final End device;
    private volatile boolean unplugged;
    private volatile boolean lossTold = true;
    private volatile Carrier carrier = Carrier.FAITHFUL;
    private volatile Tap tap = Tap.NONE;

    public MemoryLine(String name, Time time) {
        this.name = name;
        host = new End(time.mailbox());
        device = new End(time.mailbox());
        host.other = device;
        device.other = host;
    }

    public Link host() {
        return host;
    }

    public Link device() {
        return device;
    }

    /**
     * The host's calls fail until {@link #plugIn()}, and once more if none came in between; bytes on the way are
     * lost; the device just hears nothing.
     */
    public void unplug() {
        lossTold = false;
        unplugged = true;
        host.in.post(End.CLOSED);
    }

    public void plugIn() {
        unplugged = false;
    }

    public Carrier carrier() {
        return carrier;
    }

    /** From now on this carries the bytes. */
    public void carrier(Carrier carrier) {
        this.carrier = carrier;
    }

    /** Hears of what the host sends and receives. */
    public void tap(Tap tap) {
        this.tap = tap;
    }

    /** The host lost its power: what was on the way to it is gone, and its next program finds a quiet line. */
    public void hostRestarts() {
        host.forget();
        lossTold = true;
    }

    private final class End implements LinePump.Calling {
        private static final byte[] CLOSED = new byte[0];
        private final Mailbox<byte[]> in;
        private End other;
        private byte[] rest = CLOSED;
        private volatile int speed;
        private volatile boolean closed;
        private Optional<Consumer<byte[]>> listener = Optional.empty();

        End(Mailbox<byte[]> in) {
            this.in = in;
        }

        @Override
        public String name() {
            return name;
        }

        private boolean isHost() {
            return this == host;
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            check();
            if (unplugged || bytes.length == 0)
                return;
            if (isHost())
                tap.at(Tap.Crossing.SEND, name);
            tap.sent(name, isHost() ? Direction.TO_DEVICE : Direction.TO_HOST, bytes);
            if (speed == 0 || other.speed == 0 || speed == other.speed)
                carrier.carry(isHost(), bytes.clone(), other::arrive);
            if (isHost())
                tap.at(Tap.Crossing.SENT, name);
        }

        private void arrive(byte[] bytes) {
            if (!unplugged && bytes.length > 0)
                keep(bytes);
        }

        private synchronized void keep(byte[] bytes) {
            listener.ifPresentOrElse(l -> l.accept(bytes), () -> in.post(bytes));
        }

        @Override
        public synchronized void call(Consumer<byte[]> arrived, Runnable whenClosed) {
            listener = Optional.of(bytes -> {
                if (bytes == CLOSED)
                    whenClosed.run();
                else
                    arrived.accept(bytes);
            });
            for (Optional<byte[]> kept = in.poll(); kept.isPresent(); kept = in.poll())
                keep(kept.get());
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            while (true) {
                check();
                if (rest.length > 0) {
                    byte[] bytes = Arrays.copyOf(rest, Math.min(max, rest.length));
                    rest = Arrays.copyOfRange(rest, bytes.length, rest.length);
                    if (isHost())
                        tap.at(Tap.Crossing.RECEIVED, name);
                    return bytes;
                }
                Optional<byte[]> next = in.receive(deadline);
                if (next.isEmpty())
                    return CLOSED;
                if (next.get() != CLOSED && !(unplugged && isHost()))
                    rest = next.get();
            }
        }

        private void forget() {
            rest = CLOSED;
            while (in.poll().isPresent()) {
                // lost on the way
            }
        }

        private void check() throws LinkDown {
            if (closed)
                throw new LinkDown(name + " is closed");
            if (isHost() && (unplugged || !lossTold)) {
                lossTold = true;
                forget();
                throw new LinkDown(name + " is unplugged");
            }
        }

        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            check();
            speed = bitsPerSecond;
        }

        @Override
        public void close() {
            closed = true;
            keep(CLOSED);
        }
    }
}
