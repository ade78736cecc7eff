package org.kiosk24.device.link;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.link.OpenWire.Event;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A line that is opened by its first use, tells of a loss once, and is opened anew by the next call, with a pause
 * between attempts that doubles until something has been heard again.
 */
final class ReopeningLink implements Link {
    private static final byte[] NOTHING = new byte[0];
    /** Written in pieces of this size, so that a stall is told from a long but living transfer. */
    private static final int PIECE = 4096;

    private sealed interface State {
        record Up(OpenWire wire) implements State {}

        record Down(String why, Deadline notBefore) implements State {}
    }

    private final String name;
    private final Opener opener;
    private final Patience patience;
    private final Time time;
    private final Mailbox<Event> events;
    private Optional<Integer> speed = Optional.empty();
    private Duration pause = Duration.ZERO;
    private boolean heard;
    private volatile State state;
    private volatile boolean closed;

    ReopeningLink(String name, Opener opener, Patience patience, Time time) {
        this.name = name;
        this.opener = opener;
        this.patience = patience;
        this.time = time;
        events = time.mailbox();
        state = new State.Down(name + " was not opened yet", time.in(Duration.ZERO));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] read(int max, Deadline deadline) throws LinkDown {
        if (max < 1)
            throw new IllegalArgumentException("a read of " + max + " bytes");
        OpenWire wire = up(deadline);
        while (true) {
            byte[] bytes = wire.take(max);
            if (bytes.length > 0)
                return bytes;
            Optional<Event> event = events.receive(deadline);
            if (event.isEmpty())
                return NOTHING;
            hear(wire, event.get());
        }
    }

    @Override
    public void write(byte[] bytes) throws LinkDown {
        OpenWire wire = upForCommand();
        for (int from = 0; from < bytes.length; from += PIECE) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE));
            Duration stall = patience.writeStall().plus(wire.lineTime(piece.length).multipliedBy(3));
            Deadline stalled = time.in(stall);
            wire.send(piece);
            boolean written = false;
            while (!written) {
                Optional<Event> event = events.receive(stalled);
                if (event.isEmpty())
                    throw lost(wire, name + " took no bytes for " + stall.toMillis()
                            + " ms and was closed: is the device on, its cable sound, no flow control set?");
                written = hear(wire, event.get());
            }
        }
    }

    @Override
    public void speed(int bitsPerSecond) throws LinkDown {
        speed = Optional.of(bitsPerSecond);
        set(upForCommand(), bitsPerSecond);
    }

    private void set(OpenWire wire, int bitsPerSecond) throws LinkDown {
        try {
            wire.speed(bitsPerSecond);
        } catch (IOException e) {
            throw lost(wire, e.getMessage());
        }
    }

    /** The open line, with all that it reported until now taken in: a loss must not go unseen by a write. */
    private OpenWire upForCommand() throws LinkDown {
        OpenWire wire = up(time.in(patience.longestPause().plus(patience.connect())));
        for (Optional<Event> event = events.poll(); event.isPresent(); event = events.poll())
            hear(wire, event.get());
        return wire;
    }

    private OpenWire up(Deadline deadline) throws LinkDown {
        if (closed)
            throw new LinkDown(name + " is closed");
        return switch (state) {
            case State.Up(var wire) -> wire;
            case State.Down down -> {
                awaitTurn(down, deadline);
                yield open(deadline);
            }
        };
    }

    private void awaitTurn(State.Down down, Deadline deadline) throws LinkDown {
        while (!time.passed(down.notBefore())) {
            if (time.passed(deadline))
                throw new LinkDown(down.why());
            events.receive(down.notBefore().orSooner(deadline));
            if (closed)
                throw new LinkDown(name + " is closed");
        }
    }

    private OpenWire open(Deadline deadline) throws LinkDown {
        OpenWire wire;
        try {
            wire = new OpenWire(opener.open(deadline), name, opener, events, time);
        } catch (LinkDown e) {
            pause = patience.pauseAfter(pause);
            state = new State.Down(e.getMessage(), time.in(pause));
            throw e;
        }
        heard = false;
        state = new State.Up(wire);
        if (closed)
            throw lost(wire, name + " is closed");
        if (speed.isPresent())
            set(wire, speed.get());
        return wire;
    }

    /** @return whether the event says that a piece was written */
    private boolean hear(OpenWire wire, Event event) throws LinkDown {
        if (closed)
            throw new LinkDown(name + " is closed");
        return switch (event) {
            case Event.Arrived(var from, var bytes) when from == wire -> {
                heard = true;
                pause = Duration.ZERO;
                wire.keep(bytes);
                yield false;
            }
            case Event.Written(var from) when from == wire -> true;
            case Event.Lost(var from, var why) when from == wire -> throw lost(wire, why);
            // of an earlier connection
            case Event.Arrived _,Event.Written _,Event.Lost _,Event.Closed _ -> false;
        };
    }

    private LinkDown lost(OpenWire wire, String why) {
        wire.close();
        if (!heard)
            pause = patience.pauseAfter(pause);
        state = new State.Down(why, time.in(pause));
        return new LinkDown(why);
    }

    @Override
    public void close() {
        closed = true;
        if (state instanceof State.Up(var wire))
            wire.close();
        events.post(new Event.Closed());
    }
}
