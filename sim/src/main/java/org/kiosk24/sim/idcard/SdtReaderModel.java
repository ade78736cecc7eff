package org.kiosk24.sim.idcard;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.idcard.FrameParser;
import org.kiosk24.device.idcard.LineSpeed;
import org.kiosk24.device.idcard.Reception;
import org.kiosk24.device.idcard.StatusWord;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.LinePump;
import org.kiosk24.sim.Watchers;

/** The firmware of a second-generation ID-card reader: GA/T 467 on its line, and one place to lay a card. */
public final class SdtReaderModel implements DeviceModel {
    /** A request with a longer LEN is answered with status 11. */
    private static final int LONGEST_REQUEST = 64;
    private static final int BACKLOG = 4096;

    private final Time time;
    private final SdtPace pace;
    private final Mailbox<Event> events;
    private final ReaderFirmware firmware = new ReaderFirmware();
    private final Watchers watchers = new Watchers();
    private final FrameParser parser = FrameParser.ofRequests(LONGEST_REQUEST);
    private final ByteArrayOutputStream backlog = new ByteArrayOutputStream();
    private Optional<Work> work = Optional.empty();
    private volatile LineSpeed speed;
    private volatile ReaderFirmware.Snapshot snapshot = firmware.snapshot();

    private sealed interface Event {
        record Arrived(byte[] bytes) implements Event {}

        record Placed(CardImage card) implements Event {}

        record Lifted() implements Event {}

        record Broken(ReaderFault fault) implements Event {}

        record Mended() implements Event {}

        record LineClosed() implements Event {}
    }

    /** A request that is being worked on, to be answered at its time. */
    private record Work(Asked asked, Deadline done) {}

    public SdtReaderModel(Time time) {
        this(time, SdtPace.DEFAULT, LineSpeed.B115200);
    }

    /** @param speed the line speed that is set in the reader */
    public SdtReaderModel(Time time, SdtPace pace, LineSpeed speed) {
        this.time = time;
        this.pace = pace;
        this.speed = speed;
        events = time.mailbox();
    }

    @Override
    public String name() {
        return "idcard";
    }

    /** Lays a card on the reader, in place of any that lies there. */
    public void place(CardImage card) {
        events.post(new Event.Placed(card));
    }

    /** Takes the card away, if one is there. */
    public void lift() {
        events.post(new Event.Lifted());
    }

    @Override
    public void watch(Runnable changed) {
        watchers.add(changed);
    }

    /** How many cards have been laid down so far. */
    public long laidDown() {
        return snapshot.laidDown();
    }

    /** How many cards have been lifted so far. */
    public long lifted() {
        return snapshot.lifted();
    }

    /** How many cards have been read so far. */
    public long reads() {
        return snapshot.reads();
    }

    /** What can be broken, by the plain names; {@link #fault} takes more. */
    @Override
    public Map<String, String> faults() {
        return ReaderFault.all();
    }

    /**
     * @param name {@code [command/]name[:number][-once]}: {@code silent}, {@code find/sw-24},
     *     {@code read/truncated:700-once}. Without a command it concerns every answer; the number's meaning is the
     *     fault's; with {@code -once} it mends itself after its first effect
     * @throws IllegalArgumentException for a fault that this reader does not know; says which it knows
     */
    @Override
    public void fault(String name) {
        events.post(new Event.Broken(ReaderFault.parse(name)));
    }

    @Override
    public boolean knows(String fault) {
        try {
            ReaderFault.parse(fault);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void mend() {
        events.post(new Event.Mended());
    }

    @Override
    public Map<String, Object> state() {
        ReaderFirmware.Snapshot now = snapshot;
        var state = new LinkedHashMap<String, Object>();
        state.put("card", now.card());
        state.put("phase", now.phase());
        state.put("laid", now.laid());
        state.put("finds", now.finds());
        state.put("reads", now.reads());
        state.put("speed", speed.bitsPerSecond());
        state.put("faults", now.faults());
        return state;
    }

    @Override
    public void run(Link line) {
        try {
            line.speed(speed.bitsPerSecond());
            LinePump.start(time, name(), line, bytes -> events.post(new Event.Arrived(bytes)), () -> events.post(
                    new Event.LineClosed()));
            while (true) {
                Optional<Event> event = next();
                if (event.isPresent() && event.get() instanceof Event.LineClosed)
                    return;
                if (event.isPresent())
                    happened(event.get());
                else
                    nothingCame(line);
                snapshot = firmware.snapshot();
                watchers.tell();
            }
        } catch (LinkDown e) {
            // the simulation took the line away: so ends the firmware's work
        }
    }

    private Optional<Event> next() {
        if (work.isPresent())
            return events.receive(work.get().done());
        if (parser.midFrame())
            return events.receive(time.in(pace.requestGap()));
        return Optional.of(events.receive());
    }

    private void happened(Event event) {
        switch (event) {
            case Event.Arrived(byte[] bytes) -> take(bytes);
            case Event.Placed(CardImage card) -> firmware.place(card);
            case Event.Lifted _ -> firmware.lift();
            case Event.Broken(ReaderFault fault) -> firmware.fault(fault);
            case Event.Mended _ -> firmware.mend();
            case Event.LineClosed _ -> {
            }
        }
    }

    /** The time has come to answer, or a request has broken off. */
    private void nothingCame(Link line) throws LinkDown {
        if (work.isEmpty()) {
            parser.reset();
            begin(new Asked.Nonsense(StatusWord.WRONG_LENGTH.code()));
            return;
        }
        Asked asked = work.get().asked();
        work = Optional.empty();
        send(line, asked, firmware.answer(asked));
        byte[] waiting = backlog.toByteArray();
        backlog.reset();
        take(waiting);
    }

    private void send(Link line, Asked asked, byte[] frame) throws LinkDown {
        if (firmware.struck(ReaderFault.Kind.BYTE_BY_BYTE, asked).isPresent())
            for (byte[] piece : ReaderAnswer.pieces(frame, 1))
                line.write(piece);
        else if (firmware.struck(ReaderFault.Kind.BURSTS, asked).isPresent())
            for (byte[] piece : ReaderAnswer.bursts(frame))
                line.write(piece);
        else
            line.write(frame);
        if (asked instanceof Asked.Speed(LineSpeed wanted) && Arrays.equals(frame, ReaderAnswer.ok())) {
            speed = wanted;
            line.speed(wanted.bitsPerSecond());
        }
    }

    /** While it works on a request, a reader keeps what comes for later. */
    private void take(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (work.isPresent()) {
                backlog.write(bytes, i, Math.min(bytes.length - i, BACKLOG - backlog.size()));
                return;
            }
            switch (parser.accept(bytes[i])) {
                case Reception.Pending _ -> {
                }
                case Reception.Received(byte[] body) -> begin(Asked.of(body));
                case Reception.WrongCheck(byte[] body) -> {
                    Asked meant = Asked.of(body);
                    begin(firmware.struck(ReaderFault.Kind.LENIENT_CHECK, meant).isPresent()
                            ? meant
                            : new Asked.Nonsense(StatusWord.WRONG_CHECK.code()));
                }
                case Reception.WrongLength _ -> begin(new Asked.Nonsense(StatusWord.WRONG_LENGTH.code()));
            }
        }
    }

    private void begin(Asked asked) {
        Duration thinking = switch (asked) {
            case Asked.Command(var command) -> switch (command) {
                case RESET, STATUS, SAM_ID -> pace.plain();
                case FIND, SELECT -> pace.search();
                case READ, READ_WITH_FINGERPRINTS, NEWEST_ADDRESS, APPENDED_INFO, CHIP_NUMBER -> pace.read();
            };
            case Asked.Speed _,Asked.RfLimit _,Asked.Nonsense _ -> pace.plain();
        };
        int late = firmware.struck(ReaderFault.Kind.SLOW, asked).map(ReaderFault::argument).orElse(0);
        work = Optional.of(new Work(asked, time.in(thinking.plusMillis(late))));
    }
}
