package org.kiosk24.sim.world;

import java.util.Optional;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.permit.ChipLost;
import org.kiosk24.device.permit.ChipSlot;
import org.kiosk24.device.permit.SlotDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.Tap.Crossing;

/** The chip reader, with somebody listening. */
record TappedSlot(ChipSlot slot, Tap tap) implements ChipSlot {
    @Override
    public String name() {
        return slot.name();
    }

    @Override
    public String reader() throws SlotDown {
        return slot.reader();
    }

    @Override
    public Optional<Chip> await(Deadline deadline) throws SlotDown, ChipLost {
        return slot.await(deadline).map(chip -> new TappedChip(chip, tap));
    }

    @Override
    public void close() {
        slot.close();
    }

    private record TappedChip(Chip chip, Tap tap) implements Chip {
        @Override
        public byte[] transmit(byte[] command) throws ChipLost {
            tap.at(Crossing.SEND, "chip");
            tap.sent("chip", Direction.TO_DEVICE, command);
            byte[] answer = chip.transmit(command);
            tap.sent("chip", Direction.TO_HOST, answer);
            tap.at(Crossing.RECEIVED, "chip");
            return answer;
        }

        @Override
        public void close() {
            chip.close();
        }
    }
}
