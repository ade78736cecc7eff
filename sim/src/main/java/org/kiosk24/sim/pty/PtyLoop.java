package org.kiosk24.sim.pty;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Carries the bytes of one plugged-in port both ways, in chunks of 16 as USB adapters do, each handed over when its
 * last bit would have arrived. All on one platform thread, since it sits in native calls; it sleeps while nothing
 * is on the line, also while no host has the port open.
 */
final class PtyLoop {
    private static final int CHUNK = 16;
    private static final int UNPACED_CHUNK = 2048;
    /** A device that sends on with so much unsent loses it, like one whose transmit buffer overruns. */
    private static final int UNSENT_LIMIT = 262_144;
    /** The thread may wake so late and still let a busy line go on as if it had not. */
    private static final long LATE_NANOS = 50_000_000;

    /** On the line, and to be handed over at that moment of {@link Time#nanos()}. */
    private record OnLine(byte[] bytes, long at) {}

    private final Pty pty;
    private final DeviceSettings device;
    private final Pacing pacing;
    private final Time time;
    private final Consumer<byte[]> toDevice;
    private final Mailbox<byte[]> fromDevice;
    private final Mailbox<Boolean> ended;
    private final AtomicInteger unsent = new AtomicInteger();
    private volatile boolean stopping;
    private volatile Optional<String> trouble = Optional.empty();

    private Optional<OnLine> fromHost = Optional.empty();
    private Optional<OnLine> toHost = Optional.empty();
    private byte[] sending = {};
    private int sent;
    private long hostFree;
    private long deviceFree;

    PtyLoop(Pty pty, DeviceSettings device, Pacing pacing, Time time, Consumer<byte[]> toDevice) {
        this.pty = pty;
        this.device = device;
        this.pacing = pacing;
        this.time = time;
        this.toDevice = toDevice;
        fromDevice = time.mailbox();
        ended = time.mailbox();
        hostFree = deviceFree = time.nanos();
    }

    void start(String name) {
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Bytes from the device, to go out after those before them. */
    void send(byte[] bytes) {
        if (unsent.get() + bytes.length > UNSENT_LIMIT)
            return;
        unsent.addAndGet(bytes.length);
        fromDevice.post(bytes);
        pty.wake();
    }

    /** Closes the pseudo-terminal and returns when that is done; what is on the line is lost. */
    void stop() {
        stopping = true;
        pty.wake();
        ended.receive();
        ended.post(true);
    }

    /** Why the loop ended by itself, if it did. */
    Optional<String> trouble() {
        return trouble;
    }

    private void run() {
        try {
            while (!stopping)
                turn();
        } catch (IOException e) {
            trouble = Optional.of(e.getMessage());
        } finally {
            pty.close();
            ended.post(true);
        }
    }

    private void turn() throws IOException {
        Set<Pty.For> events = EnumSet.noneOf(Pty.For.class);
        boolean busy = handToDevice();
        if (fromHost.isEmpty())
            takeFromHost(busy);
        if (fromHost.isEmpty())
            events.add(Pty.For.HOST_WROTE);
        if (!handToHost())
            events.add(Pty.For.ROOM_AT_HOST);
        long next = Math.min(wait(fromHost), events.contains(Pty.For.ROOM_AT_HOST) ? Long.MAX_VALUE : wait(toHost));
        pty.await(events, next == Long.MAX_VALUE ? -1 : Math.max(0, next));
    }

    private long wait(Optional<OnLine> chunk) {
        return chunk.isPresent() ? chunk.get().at() - time.nanos() : Long.MAX_VALUE;
    }

    /** @return whether a chunk has just ended, so that the next may have begun right behind it */
    private boolean handToDevice() throws IOException {
        if (wait(fromHost) > 0)
            return false;
        if (device.hears(pty.hostSettings()))
            toDevice.accept(fromHost.get().bytes());
        fromHost = Optional.empty();
        return true;
    }

    private void takeFromHost(boolean busy) throws IOException {
        byte[] bytes = pty.read(pacing == Pacing.NONE ? UNPACED_CHUNK : CHUNK);
        if (bytes.length == 0)
            return;
        hostFree = arrival(hostFree, busy, bytes.length, pty.hostSettings());
        fromHost = Optional.of(new OnLine(bytes, hostFree));
    }

    /** @return false if the host's buffer is full */
    private boolean handToHost() throws IOException {
        boolean busy = false;
        while (true) {
            if (toHost.isEmpty())
                nextChunk(busy);
            if (wait(toHost) > 0)
                return true;
            byte[] bytes = toHost.get().bytes();
            if (pty.hostThere() && device.hears(pty.hostSettings())) {
                int n = pty.write(bytes);
                unsent.addAndGet(-n);
                if (n < bytes.length) {
                    byte[] rest = java.util.Arrays.copyOfRange(bytes, n, bytes.length);
                    toHost = Optional.of(new OnLine(rest, toHost.get().at()));
                    return false;
                }
            } else
                unsent.addAndGet(-bytes.length);
            toHost = Optional.empty();
            busy = true;
        }
    }

    private void nextChunk(boolean busy) throws IOException {
        if (sent == sending.length) {
            Optional<byte[]> next = fromDevice.poll();
            if (next.isEmpty())
                return;
            sending = next.get();
            sent = 0;
        }
        int n = Math.min(pacing == Pacing.NONE ? UNPACED_CHUNK : CHUNK, sending.length - sent);
        deviceFree = arrival(deviceFree, busy, n, device.sends(pty.hostSettings()));
        toHost = Optional.of(new OnLine(java.util.Arrays.copyOfRange(sending, sent, sent + n), deviceFree));
        sent += n;
    }

    /** When so many bytes have arrived that start now, or right behind those before them. */
    private long arrival(long free, boolean busy, int bytes, LineSettings settings) {
        long now = time.nanos();
        if (pacing == Pacing.NONE)
            return now;
        boolean behind = free - now > 0 || busy && now - free < LATE_NANOS;
        return (behind ? free : now) + settings.lineTime(bytes).toNanos();
    }
}
