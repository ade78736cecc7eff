package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * The link layer of the cash register (PA00P016, 3 and 5). Two state machines that know nothing of each other: one
 * sends a frame and waits for its acknowledgement, the other takes frames in, acknowledges each at once and queues it.
 *
 * <p>There is no sequence number in a frame, and so no duplicate is recognised here: whoever reads must be able to see
 * the same frame twice.
 */
final class ZvtLine {
    /** Which missing acknowledgements are answered by sending again. */
    enum Repeat {
        /** Commands and answers that may arrive twice: after a NAK and after T2, up to two times. */
        FREELY,
        /** Commands that move money: only after a NAK, which says that the terminal did not take the frame. */
        ONLY_WHEN_REFUSED,
        /** Never. */
        ONCE
    }

    /** What became of a frame. */
    enum Sent {
        /** Acknowledged, or answered by a frame that proves that it arrived. */
        ACKNOWLEDGED,
        /** T2 passed; it may have arrived. */
        SILENCE,
        /** NAK to each sending; it did not arrive. */
        REFUSED
    }

    private enum Awaited {
        NOTHING, ACKNOWLEDGEMENT, ACK_SEEN, NAK_SEEN
    }

    private static final byte[] ACK = {Frame.ACK};
    private static final byte[] NAK = {Frame.NAK};
    private static final int REPEATS = 2;
    private static final int CHUNK = 512;

    private final Link link;
    private final Time time;
    private final ZvtTimers timers;
    private final FrameReader reader = new FrameReader();
    private final ArrayDeque<Received> queue = new ArrayDeque<>();
    private Awaited awaited = Awaited.NOTHING;
    private Deadline silence;
    private byte[] lastAnswer = {};
    private boolean inStep;

    ZvtLine(Link link, Time time, ZvtTimers timers) {
        this.link = link;
        this.time = time;
        this.timers = timers;
        silence = time.in(timers.t1());
    }

    String name() {
        return link.name();
    }

    /** The last answer (80 or 84) that came: an identical one may be its repetition, if our ACK to it was lost. */
    byte[] lastAnswer() {
        return lastAnswer;
    }

    /** Whether every command has had its last answer, so that nothing late can be taken for the next one's. */
    boolean inStep() {
        return inStep;
    }

    void outOfStep() {
        inStep = false;
    }

    void backInStep() {
        inStep = true;
    }

    /**
     * Sends one frame.
     *
     * @param proof frames by which the terminal shows that it has this one, even if its acknowledgement was lost
     */
    Sent send(Apdu apdu, Repeat repeat, Predicate<Received> proof) throws LinkDown {
        byte[] frame = Frame.encode(apdu.encode());
        takeArrived();
        int known = queue.size();
        Sent sent = Sent.SILENCE;
        try {
            for (int sending = 0; sending <= (repeat == Repeat.ONCE ? 0 : REPEATS); sending++) {
                awaited = Awaited.ACKNOWLEDGEMENT;
                link.write(frame);
                sent = acknowledgement(known, proof);
                if (sent == Sent.ACKNOWLEDGED || sent == Sent.SILENCE && repeat != Repeat.FREELY)
                    break;
            }
        } finally {
            awaited = Awaited.NOTHING;
        }
        return sent;
    }

    private Sent acknowledgement(int known, Predicate<Received> proof) throws LinkDown {
        Deadline t2 = time.in(timers.t2());
        while (true) {
            pump(t2);
            if (awaited == Awaited.ACK_SEEN || queue.stream().skip(known).anyMatch(proof))
                return Sent.ACKNOWLEDGED;
            if (awaited == Awaited.NAK_SEEN)
                return Sent.REFUSED;
            if (time.passed(t2))
                return Sent.SILENCE;
        }
    }

    /** The next frame, acknowledged; empty if none came until the deadline. */
    Optional<Received> receive(Deadline deadline) throws LinkDown {
        while (queue.isEmpty()) {
            pump(deadline);
            if (queue.isEmpty() && time.passed(deadline))
                return Optional.empty();
        }
        Received next = queue.remove();
        if (next.answer())
            lastAnswer = next.raw();
        return Optional.of(next);
    }

    /** Takes in and acknowledges what has arrived, without waiting. */
    void takeArrived() throws LinkDown {
        pump(time.in(Duration.ZERO));
    }

    /** Reads once, until the deadline or until T1 ends an open frame. */
    private void pump(Deadline deadline) throws LinkDown {
        byte[] bytes = link.read(CHUNK, reader.open() ? silence.orSooner(deadline) : deadline);
        if (bytes.length == 0) {
            if (reader.open() && time.passed(silence) && reader.silence())
                link.write(NAK);
            return;
        }
        for (byte b : bytes) {
            switch (reader.take(b)) {
                case NOTHING -> {
                }
                case ACK -> acknowledged(Awaited.ACK_SEEN);
                case NAK -> acknowledged(Awaited.NAK_SEEN);
                case APDU -> {
                    link.write(ACK);
                    queue.add(Received.of(reader.apdu()));
                }
            }
        }
        silence = time.in(timers.t1());
    }

    private void acknowledged(Awaited seen) {
        if (awaited == Awaited.ACKNOWLEDGEMENT)
            awaited = seen;
    }

    /** Forgets a half-read frame: the line was away in between. */
    void reopened() {
        reader.silence();
        awaited = Awaited.NOTHING;
    }

    void close() {
        link.close();
    }
}
