package org.kiosk24.device.permit;

import java.util.Optional;
import org.kiosk24.device.time.Deadline;

/** A place where a chip can be: the door to an exchange of APDUs, whoever is behind it. One actor uses it at a time. */
public interface ChipSlot extends AutoCloseable {
    /** For messages: the reader that is looked for. */
    String name();

    /** The full name of the reader, which proves that daemon and reader are there now. */
    String reader() throws SlotDown;

    /**
     * Powers the chip up; waits for one until the deadline, empty if none came.
     *
     * @throws ChipLost if one is there at the deadline that does not answer when it is powered
     */
    Optional<Chip> await(Deadline deadline) throws SlotDown, ChipLost;

    @Override
    void close();

    /** A chip under power. Once it has thrown {@link ChipLost} it stays lost. */
    interface Chip extends AutoCloseable {
        /**
         * One exchange (ISO 7816-4 section 5.1).
         *
         * @return the answer, at least the two bytes of its status word
         */
        byte[] transmit(byte[] command) throws ChipLost;

        /** Powers the chip down, which ends its session. */
        @Override
        void close();
    }
}
