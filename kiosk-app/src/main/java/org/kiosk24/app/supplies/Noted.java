package org.kiosk24.app.supplies;

/** What the journal says about supplies: rows of the house, never changed. {@code counter}: of the device, then. */
sealed interface Noted {
    /** @param delivery number of the delivery note; the same is written once */
    record PutIn(Supply supply, int amount, long counter, String by, String delivery) implements Noted {}

    /** @param expected what should have been there by the books; @param note why it differs, sealed */
    record Counted(Supply supply, int found, long expected, long counter, String by, String note)
            implements
            Noted {}
}
