package org.kiosk24.sim.receipt;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.DeviceModel;
import org.kiosk24.sim.LinePump;
import org.kiosk24.sim.Watchers;

/**
 * An ESC/POS slip printer. Status questions ({@code 10 04 n}) are answered the moment they arrive; all else waits in
 * the buffer, is printed line by line, and stops where the paper ends or the cover opens, to go on when that is mended.
 */
public final class ReceiptPrinterModel implements DeviceModel {
    private static final int LINES_TO_PAPER_END = 3;

    private final Time time;
    private final ReceiptTimes times;
    private final int columns;
    private final Mailbox<Event> events;
    private final Watchers watchers = new Watchers();
    private final Set<ReceiptFault> faults = EnumSet.noneOf(ReceiptFault.class);
    private final EscPosReader buffer = new EscPosReader();
    private final List<String> paper = new ArrayList<>();
    private final ByteArrayOutputStream realTime = new ByteArrayOutputStream(3);
    private Optional<Deadline> busy = Optional.empty();
    private final List<EscPosReader.Op> ops = new ArrayList<>();
    private volatile Snapshot snapshot = new Snapshot(List.of(), List.of(), List.of(), List.of());

    private sealed interface Event {}

    private record Arrived(byte[] bytes) implements Event {}

    private record Closed() implements Event {}

    private record Changes(Runnable what, Mailbox<Boolean> done) implements Event {}

    private record Snapshot(List<PrintedSlip> slips, List<List<EscPosReader.Op>> marks, List<String> paper,
            List<String> faults) {}

    /** @param columns of the normal font: 32 or 48 */
    public ReceiptPrinterModel(Time time, ReceiptTimes times, int columns) {
        this.time = time;
        this.times = times;
        this.columns = columns;
        events = time.mailbox();
    }

    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public void run(Link line) {
        LinePump.start(time, name(), line, bytes -> events.post(new Arrived(bytes)), () -> events.post(new Closed()));
        try {
            while (true) {
                Optional<Event> event = busy.map(events::receive).orElseGet(() -> Optional.of(events.receive()));
                switch (event.orElse(null)) {
                    case null -> {
                    }
                    case Arrived(byte[] bytes) -> hear(bytes, line);
                    case Changes(var what, var done) -> {
                        what.run();
                        publish();
                        done.post(true);
                    }
                    case Closed _ -> {
                        return;
                    }
                }
                work(line);
                publish();
            }
        } catch (LinkDown e) {
            publish();
        }
    }

    /** Answers the real-time questions among the bytes, and keeps the rest. */
    private void hear(byte[] bytes, Link line) throws LinkDown {
        if (faults.contains(ReceiptFault.SILENCE))
            return;
        var rest = new ByteArrayOutputStream(bytes.length);
        for (byte b : bytes) {
            realTime.write(b);
            byte[] begun = realTime.toByteArray();
            boolean possible = begun[0] == 0x10 && (begun.length < 2 || begun[1] == 0x04)
                    && (begun.length < 3 || begun[2] >= 1 && begun[2] <= 4);
            if (possible && begun.length < 3)
                continue;
            realTime.reset();
            if (!possible)
                rest.writeBytes(begun);
            else if (!faults.contains(ReceiptFault.DEAF_TO_STATUS))
                say(line, faults.contains(ReceiptFault.GARBLED_STATUS) ? 0x80 : status(begun[2]));
        }
        buffer.add(rest.toByteArray());
    }

    private int status(int n) {
        return 0x12 | switch (n) {
            case 1 -> bit(3, stopped());
            case 2 -> bit(2, faults.contains(ReceiptFault.COVER_OPEN)) | bit(5, faults.contains(ReceiptFault.PAPER_END))
                    | bit(6, broken());
            case 3 -> bit(3, faults.contains(ReceiptFault.CUTTER_ERROR))
                    | bit(5, faults.contains(ReceiptFault.UNRECOVERABLE));
            default -> bit(2, nearEnd()) | bit(3, nearEnd()) | bit(5, faults.contains(ReceiptFault.PAPER_END))
                    | bit(6, faults.contains(ReceiptFault.PAPER_END));
        };
    }

    private static int bit(int n, boolean set) {
        return set ? 1 << n : 0;
    }

    private boolean nearEnd() {
        return faults.contains(ReceiptFault.PAPER_NEAR_END) || faults.contains(ReceiptFault.PAPER_END);
    }

    private boolean broken() {
        return faults.contains(ReceiptFault.CUTTER_ERROR) || faults.contains(ReceiptFault.UNRECOVERABLE);
    }

    private boolean stopped() {
        return broken() || faults.contains(ReceiptFault.PAPER_END) || faults.contains(ReceiptFault.COVER_OPEN)
                || faults.contains(ReceiptFault.OFFLINE);
    }

    /** Prints what the buffer holds, one thing at a time. */
    private void work(Link line) throws LinkDown {
        while (busy.isEmpty() || time.passed(busy.get())) {
            busy = Optional.empty();
            if (stopped() || faults.contains(ReceiptFault.SILENCE))
                return;
            Optional<EscPosReader.Op> op = buffer.next();
            if (op.isEmpty())
                return;
            busy = Optional.of(time.in(does(op.get(), line)));
        }
    }

    private Duration does(EscPosReader.Op op, Link host) throws LinkDown {
        return switch (op) {
            case EscPosReader.Line line -> {
                ops.add(line);
                line.folded(columns).forEach(l -> paper.add(l.text()));
                if (faults.contains(ReceiptFault.PAPER_END_DURING_PRINT) && paper.size() >= LINES_TO_PAPER_END) {
                    faults.remove(ReceiptFault.PAPER_END_DURING_PRINT);
                    faults.add(ReceiptFault.PAPER_END);
                    comesOut(PrintedSlip.End.PAPER_RAN_OUT);
                }
                yield times.line();
            }
            case EscPosReader.Feed feed -> {
                ops.add(feed);
                yield Duration.ZERO;
            }
            case EscPosReader.Qr qr -> {
                ops.add(qr);
                paper.add("[QR " + qr.payload() + "]");
                yield times.qr();
            }
            case EscPosReader.Cut cut -> {
                ops.add(cut);
                if (faults.remove(ReceiptFault.CUTTER_ERROR_AT_CUT))
                    faults.add(ReceiptFault.CUTTER_ERROR);
                comesOut(faults.contains(ReceiptFault.CUTTER_ERROR) ? PrintedSlip.End.NOT_CUT : PrintedSlip.End.CUT);
                yield times.cut();
            }
            case EscPosReader.TellStatus() -> {
                if (!faults.contains(ReceiptFault.UNKNOWN_END_QUESTION))
                    say(host, nearEnd() ? 0x03 : 0x00);
                yield Duration.ZERO;
            }
        };
    }

    private void comesOut(PrintedSlip.End end) {
        var slips = new ArrayList<>(snapshot.slips);
        slips.add(new PrintedSlip(List.copyOf(paper), end, time.now()));
        paper.clear();
        var marks = new ArrayList<>(snapshot.marks);
        marks.add(List.copyOf(ops));
        ops.clear();
        snapshot = new Snapshot(List.copyOf(slips), List.copyOf(marks), List.of(), snapshot.faults);
    }

    private void say(Link line, int b) throws LinkDown {
        publish();
        line.write(new byte[]{(byte) b});
    }

    private void publish() {
        snapshot = new Snapshot(snapshot.slips, snapshot.marks, paper.isEmpty() ? List.of() : List.copyOf(paper),
                faults.isEmpty() ? List.of() : faults.stream().map(ReceiptFault::title).toList());
        watchers.tell();
    }

    @Override
    public void watch(Runnable changed) {
        watchers.add(changed);
    }

    /** The pieces of paper that came out so far. */
    public List<PrintedSlip> slips() {
        return snapshot.slips;
    }

    /** What was put on each of them, as {@link PaperPicture} draws it. */
    public List<List<EscPosReader.Op>> marks() {
        return snapshot.marks;
    }

    @Override
    public Map<String, String> faults() {
        return ReceiptFault.all();
    }

    /** @throws IllegalArgumentException when there is no fault of this name */
    @Override
    public void fault(String name) {
        ReceiptFault fault = named(name);
        change(() -> faults.add(fault));
    }

    @Override
    public void strike(String name) {
        ReceiptFault fault = named(name);
        events.post(new Changes(() -> faults.add(fault), time.mailbox()));
    }

    @Override
    public void heal() {
        events.post(new Changes(faults::clear, time.mailbox()));
    }

    private ReceiptFault named(String name) {
        return ReceiptFault.of(name).orElseThrow(
                () -> new IllegalArgumentException("no fault " + name + "; there are " + faults().keySet()));
    }

    @Override
    public void mend() {
        change(faults::clear);
    }

    private void change(Runnable what) {
        Mailbox<Boolean> done = time.mailbox();
        events.post(new Changes(what, done));
        done.receive(time.in(Duration.ofSeconds(10)));
    }

    @Override
    public Map<String, Object> state() {
        Snapshot now = snapshot;
        var state = new LinkedHashMap<String, Object>();
        state.put("slips", now.slips.size());
        state.put("linesBeforeTheCut", now.paper.size());
        state.put("faults", now.faults);
        return state;
    }
}
