package org.kiosk24.app.settings;

/** What the journal says about settings: rows of the house, never changed. */
sealed interface Noted {
    /**
     * The file is about to be replaced; what it was is in the snapshot of this number.
     *
     * @param what such as {@code screen.language}, or {@code rollback to 3}
     * @param before SHA-256 of the file, hex; @param after likewise
     * @param note why; sealed
     */
    record Changing(int number, String what, String before, String after, String by, String note) implements Noted {}

    /** It was. */
    record Changed(int number) implements Noted {}

    /** It was not: the file is as before. */
    record NotChanged(int number) implements Noted {}
}
