package org.kiosk24.sim.payment;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Frame;
import org.kiosk24.device.payment.zvt.FrameReader;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** The terminal's link layer: one mailbox in which the line and the people meet, and frames out. */
final class TerminalPort {
    /** Ends whatever the firmware is doing. */
    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1;

        PowerCut() {
            super(null, null, false, false);
        }
    }

    /** The simulation is over. */
    static final class LineGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        LineGone() {
            super(null, null, false, false);
        }
    }

    private static final int SENDINGS = 3;

    private final Link link;
    private final Time time;
    private final Mailbox<Event> mailbox;
    private final TerminalSettings.Times times;
    private final Set<TerminalFault> faults = EnumSet.noneOf(TerminalFault.class);
    private final ArrayDeque<Event.Input> inputs = new ArrayDeque<>();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Runnable changed;
    private FrameReader reader = new FrameReader();
    private Deadline silence;
    private boolean acked;
    private boolean naked;
    private Personality personality;

    /** @param changed told when faults or personality changed */
    TerminalPort(Link link, Time time, Mailbox<Event> mailbox, TerminalSettings settings, Runnable changed) {
        this.link = link;
        this.time = time;
        this.mailbox = mailbox;
        times = settings.times();
        personality = settings.personality();
        this.changed = changed;
        silence = time.in(Duration.ZERO);
    }

    Set<TerminalFault> faults() {
        return faults;
    }

    Personality personality() {
        return personality;
    }

    boolean has(TerminalFault fault) {
        return faults.contains(fault);
    }

    /** Whether the fault was there; it is healed by having happened. */
    boolean once(TerminalFault fault) {
        boolean was = faults.remove(fault);
        if (was)
            changed.run();
        return was;
    }

    /** The next frame or act; empty at the deadline. */
    Optional<Event.Input> next(Deadline deadline) {
        while (inputs.isEmpty()) {
            pump(deadline);
            if (inputs.isEmpty() && time.passed(deadline))
                return Optional.empty();
        }
        return Optional.of(inputs.remove());
    }

    Event.Input next() {
        return next(new Deadline(time.nanos() + Long.MAX_VALUE / 4)).orElseThrow();
    }

    /** Puts back what came too early for whoever waited for something else. */
    void putBack(ArrayDeque<Event.Input> early) {
        while (!early.isEmpty())
            inputs.addFirst(early.removeLast());
    }

    /** Sends a frame, up to three times. @return whether it was acknowledged, or answered */
    boolean send(Apdu apdu) {
        byte[] frame = Frame.encode(apdu.encode());
        boolean status = apdu.command() == Apdu.STATUS_INFORMATION;
        long answers = answers();
        for (int sending = 0; sending < SENDINGS; sending++) {
            acked = false;
            naked = false;
            if (!(status && once(TerminalFault.DROP_STATUS))) {
                byte[] bytes = frame.clone();
                if (status && once(TerminalFault.CORRUPT_STATUS))
                    bytes[bytes.length / 2] ^= 0x20;
                write(bytes, true);
            }
            Deadline t2 = time.in(times.t2());
            while (!acked && !naked && answers() == answers && !time.passed(t2))
                pump(t2);
            if (acked || answers() > answers)
                return true;
        }
        return false;
    }

    private long answers() {
        return inputs.stream().filter(input -> input instanceof Event.Frame(var apdu) && apdu.answer()).count();
    }

    private void pump(Deadline deadline) {
        flush();
        Deadline until = reader.open() ? silence.orSooner(deadline) : deadline;
        Optional<Event> event = mailbox.receive(until);
        if (event.isEmpty()) {
            if (reader.open() && time.passed(silence) && reader.silence() && !has(TerminalFault.SILENT))
                write(new byte[]{Frame.NAK}, true);
            return;
        }
        switch (event.get()) {
            case Event.Bytes(var bytes) -> {
                for (byte b : bytes)
                    take(reader.take(b));
                silence = time.in(times.t1());
            }
            case Event.LineClosed closed -> throw new LineGone();
            case Event.PowerCycle cycle -> throw new PowerCut();
            case Event.Break(var fault) -> {
                faults.add(fault);
                changed.run();
            }
            case Event.Mend mend -> {
                faults.clear();
                changed.run();
            }
            case Event.Change(var other) -> {
                personality = other;
                changed.run();
            }
            case Event.Input input -> inputs.add(input);
        }
    }

    private void take(FrameReader.Seen seen) {
        if (has(TerminalFault.SILENT))
            return;
        switch (seen) {
            case NOTHING -> {
            }
            case ACK -> acked = true;
            case NAK -> naked = true;
            case APDU -> {
                if (has(TerminalFault.NAK_STORM)) {
                    write(new byte[]{Frame.NAK}, true);
                    return;
                }
                if (!once(TerminalFault.LOST_ACK))
                    write(new byte[]{Frame.ACK}, false);
                Apdu.parse(reader.apdu()).ifPresent(this::queue);
            }
        }
    }

    /** Of the commands that came while it was busy, a terminal keeps the newest. */
    private void queue(Apdu apdu) {
        if (!apdu.answer())
            inputs.removeIf(input -> input instanceof Event.Frame(var old) && !old.answer());
        inputs.add(new Event.Frame(apdu));
    }

    private void write(byte[] bytes, boolean now) {
        held.writeBytes(bytes);
        if (now || !has(TerminalFault.MERGED))
            flush();
    }

    private void flush() {
        if (held.size() == 0)
            return;
        byte[] bytes = held.toByteArray();
        held.reset();
        try {
            if (has(TerminalFault.BYTEWISE))
                for (byte b : bytes)
                    link.write(new byte[]{b});
            else
                link.write(bytes);
        } catch (LinkDown e) {
            // nobody there to hear it; the pump notices when the line is gone for good
        }
    }

    /** The power is off for a while: what comes meanwhile is lost, but for what people change. */
    void sleepThrough(Duration boot) {
        Deadline end = time.in(boot);
        inputs.clear();
        held.reset();
        while (true) {
            Optional<Event> event = mailbox.receive(end);
            if (event.isEmpty())
                break;
            switch (event.get()) {
                case Event.LineClosed closed -> throw new LineGone();
                case Event.Break(var fault) -> faults.add(fault);
                case Event.Mend mend -> faults.clear();
                case Event.Change(var other) -> personality = other;
                case Event.Arrives arrives -> inputs.add(arrives);
                default -> {
                }
            }
        }
        reader = new FrameReader();
        changed.run();
    }
}
