package org.kiosk24.device.payment.zvt;

/** The status byte of a status enquiry (PA00P015, 2.56), and what heals each. */
public final class TerminalState {
    public static final int READY = 0x00;
    public static final int INITIALISE = 0x51;
    public static final int PLEASE_WAIT = 0x9C;
    public static final int CARD_INSERTED = 0xDC;
    public static final int CARD_NOT_REMOVED = 0xE1;
    public static final int OPEN_BATCH = 0xF0;

    private TerminalState() {}

    /** The code's meaning and the next step. */
    public static String text(int status) {
        return switch (status) {
            case 0x00 -> "ready";
            case 0x51 -> "initialisation needed: register the terminal anew";
            case 0x62 -> "clock wrong: run a diagnosis (06 70)";
            case 0x9C -> "busy, please wait";
            case 0xB1 -> "memory full: run end-of-day";
            case 0xB2 -> "merchant journal full: call service";
            case 0xC1, 0xC2 -> "diagnosis required (06 70)";
            case 0xCC -> "printer not ready";
            case 0xDC -> "a card is inserted: take it out";
            case 0xDF -> "out of order: call service";
            case 0xE0 -> "remote maintenance running: wait";
            case 0xE1 -> "a card is not completely removed: take it out";
            case 0xE2 -> "card reader defective: call service";
            case 0xE4 -> "activation needed: call the acquirer";
            case 0xF0 -> "reconciliation required: run end-of-day";
            default -> "status %02X: see the terminal's manual".formatted(status);
        };
    }
}
