package org.kiosk24.sim.conform;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.FrameReader;
import org.kiosk24.device.time.Deadline;

/** The cash register's side of a ZVT line: frames out, acknowledgements and frames in (PA00P016, 3 to 5). */
final class ZvtTalk {
    static final Duration T1 = Duration.ofMillis(200);
    static final Duration T2 = Duration.ofSeconds(5);
    static final Duration T3 = Duration.ofSeconds(5);
    /** For a completion that waits for nobody. */
    static final Duration COMPLETION = Duration.ofSeconds(30);

    /** What came for a frame. */
    enum Ack {
        ACK, NAK, NOTHING
    }

    private final Wire wire;
    private final FrameReader reader = new FrameReader();
    private final ArrayDeque<Apdu> early = new ArrayDeque<>();

    ZvtTalk(Wire wire) {
        this.wire = wire;
    }

    Ack send(Apdu apdu) throws LinkDown {
        return sendBytes(Frame.encode(apdu.encode()));
    }

    /** A frame that comes instead of an acknowledgement is one (PA00P016, 3.2). */
    Ack sendBytes(byte... bytes) throws LinkDown {
        wire.send(bytes);
        Deadline end = wire.in(T2);
        while (true) {
            switch (next(end)) {
                case ACK -> {
                    return Ack.ACK;
                }
                case NAK -> {
                    return Ack.NAK;
                }
                case APDU -> {
                    Optional<Apdu> apdu = Apdu.parse(reader.apdu());
                    acknowledge();
                    if (apdu.isPresent()) {
                        early.add(apdu.get());
                        return Ack.ACK;
                    }
                }
                case NOTHING -> {
                    return Ack.NOTHING;
                }
            }
        }
    }

    void acknowledge() throws LinkDown {
        wire.send((byte) Frame.ACK);
    }

    void refuse() throws LinkDown {
        wire.send((byte) Frame.NAK);
    }

    void pause(Duration duration) {
        wire.pause(duration);
    }

    /** The next frame, acknowledged; empty if none came. */
    Optional<Apdu> receive(Duration within) throws LinkDown {
        Optional<Apdu> apdu = early.isEmpty() ? hear(within) : Optional.empty();
        if (apdu.isPresent())
            acknowledge();
        return apdu.isPresent() ? apdu : Optional.ofNullable(early.poll());
    }

    /** The next frame, and nothing is said to it. */
    Optional<Apdu> hear(Duration within) throws LinkDown {
        Deadline end = wire.in(within);
        for (var seen = next(end); seen != FrameReader.Seen.NOTHING; seen = next(end))
            if (seen == FrameReader.Seen.APDU)
                return Apdu.parse(reader.apdu());
        return Optional.empty();
    }

    /** NOTHING at the deadline. */
    private FrameReader.Seen next(Deadline end) throws LinkDown {
        while (true) {
            byte[] one = wire.read(1, reader.open() ? end.orSooner(wire.in(T1)) : end);
            if (one.length == 0) {
                if (!reader.open())
                    return FrameReader.Seen.NOTHING;
                if (reader.silence())
                    refuse();
            } else {
                var seen = reader.take(one[0]);
                if (seen != FrameReader.Seen.NOTHING)
                    return seen;
            }
        }
    }

    /** Without waiting for an acknowledgement. */
    void write(byte... bytes) throws LinkDown {
        wire.send(bytes);
    }

    /** Whatever is said to what was written; empty for silence. */
    Optional<Ack> anything(Duration within) throws LinkDown {
        return switch (next(wire.in(within))) {
            case ACK -> Optional.of(Ack.ACK);
            case NAK -> Optional.of(Ack.NAK);
            case APDU -> {
                acknowledge();
                yield Optional.of(Ack.ACK);
            }
            case NOTHING -> Optional.empty();
        };
    }

    /** One command and all that the terminal says until it has ended it; every status is answered "done". */
    Conversation ask(Apdu command, Duration patience) throws LinkDown {
        return rest(send(command), patience);
    }

    /** The same for a command that was sent and got this acknowledgement. */
    Conversation rest(Ack ack, Duration patience) throws LinkDown {
        var heard = new ArrayList<Apdu>();
        Duration within = T3;
        while (ack == Ack.ACK) {
            Optional<Apdu> apdu = receive(within);
            if (apdu.isEmpty())
                break;
            heard.add(apdu.get());
            if (apdu.get().answer()) {
                if (!apdu.get().positive())
                    break;
            } else {
                send(Apdu.OK);
                if (Conversation.ends(apdu.get()))
                    break;
            }
            within = patience;
        }
        return new Conversation(ack, List.copyOf(heard));
    }
}
