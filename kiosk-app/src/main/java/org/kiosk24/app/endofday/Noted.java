package org.kiosk24.app.endofday;

import java.util.List;
import org.kiosk24.device.ActHappened;

/** What the journal says about ends of day: rows of the house, never changed. */
sealed interface Noted {
    /** The terminal is about to be told to close its batch. */
    record Begun(int number, String by) implements Noted {}

    /**
     * What the terminal said.
     *
     * @param count payments in the batch; 0 if it did not say
     * @param fen their sum
     * @param first receipt number of the first, 4 digits; empty if it did not say
     * @param fault what was wrong; empty if nothing
     */
    record Ended(int number, ActHappened happened, int count, int fen, String first, String last, String fault)
            implements
            Noted {}

    /**
     * Held against the journal.
     *
     * @param from the journal's payments after this row
     * @param to up to this row
     */
    record Compared(int number, long from, long to, List<Difference> differences) implements Noted {}
}
