package org.kiosk24.app.diag;

import org.kiosk24.app.words.Text;

/**
 * Why a part is as it is. Each has two texts in every language: {@code cause.NAME}, what is wrong, and {@code
 * fix.NAME}, the next step.
 */
public enum Cause {
    WELL(State.READY),

    /** The port, the USB device or the adapter behind the line is not there. */
    LINE_ABSENT(State.DOWN),
    /** The line stands, nobody answers. */
    SILENT(State.DOWN),
    /** Bytes come that the protocol does not know. */
    GARBLED(State.DOWN),
    /** It says that it is busy. */
    OCCUPIED(State.BUSY),
    /** An answer for which there is no line in the table of causes. */
    OTHER(State.DOWN),

    SAM_SELF_TEST(State.DOWN),
    SAM_NOT_AUTHORISED(State.DOWN),
    READER_ERROR(State.DOWN),

    COVER_OPEN(State.DOWN),
    CARD_JAM(State.DOWN),
    PERMIT_INSIDE(State.DOWN),
    PERMIT_IN_SLOT(State.DOWN),
    STATION_MOTOR(State.DOWN),
    STATION_ERASE_HEAD(State.DOWN),
    STATION_MEMORY(State.DOWN),

    PCSC_SERVICE_AWAY(State.DOWN),
    CHIP_READER_AWAY(State.DOWN),

    TERMINAL_NEEDS_INITIALISING(State.DOWN),
    TERMINAL_NEEDS_END_OF_DAY(State.DOWN),
    TERMINAL_NEEDS_DIAGNOSIS(State.DOWN),
    TERMINAL_HOLDS_CARD(State.DOWN),
    TERMINAL_DEFECT(State.DOWN),
    TERMINAL_REFUSES(State.DOWN),

    PAPER_END(State.DOWN),
    PAPER_LOW(State.REDUCED),
    PRINTER_COVER_OPEN(State.DOWN),
    PRINTER_CUTTER(State.DOWN),
    PRINTER_OFFLINE(State.DOWN),
    PRINTER_DEFECT(State.DOWN),

    /** By the books; a sensor says more, and later. */
    PAPER_STOCK_LOW(State.REDUCED),
    PAPER_STOCK_USED_UP(State.REDUCED),
    HEAD_WORN(State.REDUCED),
    HEAD_WORN_OUT(State.REDUCED),
    BLANK_CARDS_LOW(State.REDUCED),
    BLANK_CARDS_USED_UP(State.REDUCED),

    CAMERA_AWAY(State.REDUCED),
    CAMERA_NO_PICTURE(State.REDUCED),
    CAMERA_SOFTWARE(State.REDUCED),
    CAMERA_DARK(State.REDUCED),

    BUREAU_UNREACHABLE(State.DOWN),
    BUREAU_UNTRUSTED(State.DOWN),
    BUREAU_SILENT(State.DOWN),
    BUREAU_REFUSES(State.DOWN),
    BUREAU_ILL(State.DOWN),
    BUREAU_STRANGE(State.DOWN),
    CERTIFICATE_ENDS(State.REDUCED),
    CERTIFICATE_ENDED(State.DOWN),

    DISK_NEARLY_FULL(State.REDUCED),
    DISK_FULL(State.DOWN),
    MEMORY_SHORT(State.REDUCED),
    TOO_HOT(State.REDUCED),
    CLOCK_UNSURE(State.REDUCED),
    /** The kiosk, or the box, has ended in the last day in a way that nobody wanted. */
    ENDED_UNEXPECTEDLY(State.REDUCED),

    JOURNAL_UNREADABLE(State.DOWN),
    JOURNAL_ALTERED(State.TAMPERED),
    ORDERS_OPEN(State.REDUCED);

    private final State state;

    Cause(State state) {
        this.state = state;
    }

    /** How a part is for which this is the cause. */
    public State state() {
        return state;
    }

    /** What is wrong, for a technician. */
    public Text words() {
        return Text.say("cause." + name());
    }

    /** What to do next. */
    public Text fix() {
        return Text.say("fix." + name());
    }
}
