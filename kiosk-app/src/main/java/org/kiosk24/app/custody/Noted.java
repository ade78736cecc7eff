package org.kiosk24.app.custody;

import java.util.List;
import org.kiosk24.app.staff.Role;

/** What the journal says about the bins: rows of the house, never changed. */
sealed interface Noted {
    /** Somebody is about to open the bins, and waits for a second person. */
    record Begun(int opening, String by, Role role) implements Noted {}

    /** The second person. The bins may be opened now. */
    record Confirmed(int opening, String by) implements Noted {}

    /** It was called off before a second person came. */
    record CalledOff(int opening, String by) implements Noted {}

    /** A permit that the kiosk kept was put into a bin. */
    record PutIn(int opening, String order, int bin) implements Noted {}

    /** It was taken out again, to be handed over or sent on. */
    record TakenOut(int opening, String order, int bin) implements Noted {}

    /** So many permits are in the bin; a later count stands for the earlier one. */
    record Counted(int opening, int bin, int found) implements Noted {}

    /**
     * The bins are shut again.
     *
     * @param differences bins in which another number was found than the journal says
     * @param note why, in the words of the two; sealed
     * @param statement what was signed, see {@link Statement}
     * @param signature of the kiosk, base64
     */
    record Closed(int opening, List<Difference> differences, String note, String statement, String signature)
            implements
            Noted {}
}
