package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.permit.ChipLost;
import org.kiosk24.device.permit.ChipSlot;
import org.kiosk24.device.permit.SlotDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** The place of the permit's chip, whose every call has to come back. */
public final class WatchedSlot implements ChipSlot {
    /** A daemon that comes back, and then a chip that takes its time for one command. */
    private static final Duration CALL = Duration.ofSeconds(20);
    private final ChipSlot slot;
    private final Heart.Calls heart;
    private final Time time;

    public WatchedSlot(ChipSlot slot, Heart.Calls heart, Time time) {
        this.slot = slot;
        this.heart = heart;
        this.time = time;
    }

    @Override
    public String name() {
        return slot.name();
    }

    @Override
    public String reader() throws SlotDown {
        try (var call = heart.begin(CALL)) {
            return slot.reader();
        }
    }

    @Override
    public Optional<Chip> await(Deadline deadline) throws SlotDown, ChipLost {
        try (var call = heart.begin(time.left(deadline).plus(CALL))) {
            return slot.await(deadline).map(WatchedChip::new);
        }
    }

    @Override
    public void close() {
        try (var call = heart.begin(CALL)) {
            slot.close();
        }
    }

    private final class WatchedChip implements Chip {
        private final Chip chip;

        WatchedChip(Chip chip) {
            this.chip = chip;
        }

        @Override
        public byte[] transmit(byte[] command) throws ChipLost {
            try (var call = heart.begin(CALL)) {
                return chip.transmit(command);
            }
        }

        @Override
        public void close() {
            try (var call = heart.begin(CALL)) {
                chip.close();
            }
        }
    }
}
