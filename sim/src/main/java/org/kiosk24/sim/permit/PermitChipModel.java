package org.kiosk24.sim.permit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.Breakable;

/**
 * The field of the contactless reader, with at most one permit in it. {@link MemoryChipSlot} and {@link VpcdCard}
 * carry its exchanges. Nothing here waits: how long an answer takes is said in the answer.
 */
public final class PermitChipModel implements Breakable {
    private static final int FEW_COMMANDS = 3;
    private static final int LONG_READ = 0x80;
    private static final Duration SLOW = Duration.ofMillis(400);

    private volatile BiConsumer<byte[], Reply> listener = (apdu, reply) -> {
    };
    private final List<Consumer<Event>> watchers = new CopyOnWriteArrayList<>();
    private final Set<ChipFault> faults = EnumSet.noneOf(ChipFault.class);
    private Optional<VirtualPermit> permit = Optional.empty();
    private Field field = Field.EMPTY;
    private int securedCommands;
    private int exchanges;
    private Optional<PlannedCut> planned = Optional.empty();

    private enum Field {
        EMPTY,
        PERMIT_IN_FIELD,
        /** A fault has moved the permit out of the field; mending moves it back. */
        PERMIT_OUT_OF_FIELD
    }

    /** What the carriers of exchanges must hear of. */
    public enum Event {
        PERMIT_CAME, PERMIT_WENT, DAEMON_RESTART
    }

    /** When, relative to one command, a permit leaves the field. */
    public enum Cut {
        /** The chip never got the command. */
        BEFORE_EFFECT,
        /** The chip did it, but its answer is lost. */
        AFTER_EFFECT
    }

    private record PlannedCut(int commands, Cut cut) {}

    /** What came of one command. */
    public sealed interface Reply {
        /** @param after how long the chip takes */
        record Answer(byte[] bytes, Duration after) implements Reply {}

        record Silence() implements Reply {}

        record Gone() implements Reply {}
    }

    /** Brings a permit into the field, in place of one that is there. */
    public void insert(VirtualPermit inserted) {
        synchronized (this) {
            permit = Optional.of(inserted);
            field = Field.PERMIT_IN_FIELD;
            inserted.reset();
            securedCommands = 0;
        }
        tell(Event.PERMIT_CAME);
    }

    /** Takes the permit away; does nothing if there is none. */
    public void remove() {
        synchronized (this) {
            permit = Optional.empty();
            field = Field.EMPTY;
        }
        tell(Event.PERMIT_WENT);
    }

    /** The permit that was inserted, whether or not a fault has moved it out of the field. */
    public synchronized Optional<VirtualPermit> permit() {
        return permit;
    }

    public synchronized boolean inField() {
        return field == Field.PERMIT_IN_FIELD;
    }

    /** How many commands the chips in this field have been sent. */
    public synchronized int exchanges() {
        return exchanges;
    }

    /** The permit leaves the field at the n-th command from now (1 is the next), once; {@link #mend} brings it back. */
    public synchronized void cutAt(int n, Cut cut) {
        planned = Optional.of(new PlannedCut(n, cut));
    }

    /** Calls this at every event, on the thread that caused it; it must not wait. */
    public void watch(Consumer<Event> watcher) {
        watchers.add(watcher);
    }

    /** Power on or reset: the session is gone. */
    public synchronized void reset() {
        permit.ifPresent(VirtualPermit::reset);
        securedCommands = 0;
    }

    /** Hears every command with its reply, from now on. */
    public void listen(BiConsumer<byte[], Reply> each) {
        listener = each;
    }

    /** One command to the chip in the field. */
    public Reply exchange(byte[] apdu) {
        Reply reply = exchanged(apdu);
        listener.accept(apdu, reply);
        if (reply instanceof Reply.Gone)
            tell(Event.PERMIT_WENT);
        return reply;
    }

    private synchronized Reply exchanged(byte[] apdu) {
        if (field != Field.PERMIT_IN_FIELD)
            return new Reply.Gone();
        exchanges++;
        VirtualPermit chip = permit.orElseThrow();
        Optional<Command> secured = Command.parse(apdu).filter(Command::secured);
        if (secured.isPresent())
            securedCommands++;
        Optional<Cut> cut = cut(chip, secured);
        if (cut.isPresent()) {
            if (cut.get() == Cut.AFTER_EFFECT)
                chip.transmit(apdu);
            field = Field.PERMIT_OUT_OF_FIELD;
            return new Reply.Gone();
        }
        if (faults.contains(ChipFault.SILENT))
            return new Reply.Silence();
        chip.failWrites(faults.contains(ChipFault.WRITE_FAILS));
        byte[] bytes = secured.flatMap(this::refusal).map(sw -> {
            chip.endSession();
            return new byte[]{(byte) (sw >> 8), (byte) (int) sw};
        }).orElseGet(() -> chip.transmit(apdu));
        return new Reply.Answer(bytes, faults.contains(ChipFault.SLOW) ? SLOW : Duration.ZERO);
    }

    private Optional<Cut> cut(VirtualPermit chip, Optional<Command> secured) {
        if (planned.isPresent()) {
            PlannedCut next = planned.get();
            planned = next.commands > 1 ? Optional.of(new PlannedCut(next.commands - 1, next.cut)) : Optional.empty();
            if (next.commands == 1)
                return Optional.of(next.cut);
        }
        if (faults.contains(ChipFault.PULLED) && securedCommands >= FEW_COMMANDS)
            return Optional.of(Cut.BEFORE_EFFECT);
        if (secured.filter(chip::commits).isPresent()) {
            if (faults.contains(ChipFault.TORN_WRITE))
                return Optional.of(Cut.BEFORE_EFFECT);
            if (faults.contains(ChipFault.ANSWER_LOST))
                return Optional.of(Cut.AFTER_EFFECT);
        }
        return Optional.empty();
    }

    /** The status word that a fault answers instead of the chip. */
    private Optional<Integer> refusal(Command secured) {
        if (faults.contains(ChipFault.SESSION_LOST))
            return Optional.of(0x6988);
        byte[] data = secured.data();
        boolean longRead = secured.ins() == Command.READ_BINARY && data.length > 2 && (data[0] & 0xFF) == 0x97
                && Command.le(data[2]) > LONG_READ;
        if (longRead && faults.contains(ChipFault.LONG_READ_6700))
            return Optional.of(0x6700);
        return longRead && faults.contains(ChipFault.LONG_READ_63CF) ? Optional.of(0x63CF) : Optional.empty();
    }

    @Override
    public String name() {
        return "permit";
    }

    @Override
    public Map<String, String> faults() {
        var known = new LinkedHashMap<String, String>();
        for (ChipFault f : ChipFault.values())
            known.put(f.label(), f.effect());
        return known;
    }

    @Override
    public void fault(String name) {
        ChipFault fault = ChipFault.named(name).orElseThrow(
                () -> new IllegalArgumentException("permit knows no fault " + name + ", but " + faults().keySet()));
        if (fault == ChipFault.DAEMON_RESTART)
            tell(Event.DAEMON_RESTART);
        else
            synchronized (this) {
                faults.add(fault);
            }
    }

    @Override
    public void mend() {
        boolean back;
        synchronized (this) {
            faults.clear();
            planned = Optional.empty();
            back = field == Field.PERMIT_OUT_OF_FIELD;
            if (back) {
                field = Field.PERMIT_IN_FIELD;
                reset();
            }
        }
        if (back)
            tell(Event.PERMIT_CAME);
    }

    @Override
    public synchronized Map<String, Object> state() {
        var state = new LinkedHashMap<String, Object>();
        state.put("field", field.name());
        state.put("permit", permit.map(p -> Mask.number(p.holder().number())).orElse(""));
        state.put("endorsements", permit.map(VirtualPermit::count).orElse(0));
        state.put("exchanges", exchanges);
        state.put("faults", new ArrayList<>(faults.stream().map(ChipFault::label).toList()));
        return state;
    }

    private void tell(Event event) {
        for (Consumer<Event> watcher : watchers)
            watcher.accept(event);
    }
}
