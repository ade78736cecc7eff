package org.kiosk24.sim.permit;

import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.permit.ChipLost;
import org.kiosk24.device.permit.ChipSlot;
import org.kiosk24.device.permit.SlotDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.permit.PermitChipModel.Event;

/** A reader in memory, without PC/SC: runs on any {@link Time}. */
public final class MemoryChipSlot implements ChipSlot {
    private static final String NAME = "memory";

    private final PermitChipModel model;
    private final Time time;
    private final Timers timers;
    private final Mailbox<Event> events;
    private volatile int generation;
    private volatile boolean plugged = true;

    /**
     * @param answer how long a command may go unanswered
     * @param restart how long a daemon restart takes
     */
    public record Timers(Duration answer, Duration restart) {
        public static final Timers DEFAULT = new Timers(Duration.ofSeconds(5), Duration.ofMillis(600));
    }

    public MemoryChipSlot(PermitChipModel model, Time time, Timers timers) {
        this.model = model;
        this.time = time;
        this.timers = timers;
        events = time.mailbox();
        model.watch(event -> {
            generation++;
            events.post(event);
        });
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Takes the reader itself away, or brings it back. */
    public void plugged(boolean isPlugged) {
        plugged = isPlugged;
        generation++;
    }

    @Override
    public String reader() throws SlotDown {
        if (!plugged)
            throw new SlotDown(SlotDown.Missing.READER, "the reader in memory is unplugged; plug it in");
        return "Reader in memory";
    }

    @Override
    public Optional<Chip> await(Deadline deadline) throws SlotDown {
        while (true) {
            reader();
            for (Optional<Event> old = events.poll(); old.isPresent(); old = events.poll())
                if (old.get() == Event.DAEMON_RESTART)
                    time.sleep(timers.restart);
            if (model.inField()) {
                model.reset();
                return Optional.of(new MemoryChip(generation));
            }
            Optional<Event> event = events.receive(deadline);
            if (event.isEmpty())
                return Optional.empty();
            if (event.get() == Event.DAEMON_RESTART)
                time.sleep(timers.restart);
        }
    }

    @Override
    public void close() {
        generation++;
    }

    private final class MemoryChip implements Chip {
        private final int born;

        MemoryChip(int born) {
            this.born = born;
        }

        @Override
        public byte[] transmit(byte[] command) throws ChipLost {
            if (born != generation)
                throw new ChipLost("the connection to the chip is gone");
            return switch (model.exchange(command)) {
                case PermitChipModel.Reply.Gone() -> throw new ChipLost("the chip was taken away");
                case PermitChipModel.Reply.Silence() -> {
                    time.sleep(timers.answer);
                    throw new ChipLost("the chip did not answer within %d ms".formatted(timers.answer.toMillis()));
                }
                case PermitChipModel.Reply.Answer(var bytes, var after) -> {
                    if (after.isPositive())
                        time.sleep(after);
                    yield bytes;
                }
            };
        }

        @Override
        public void close() {
            if (born == generation)
                model.reset();
        }
    }
}
