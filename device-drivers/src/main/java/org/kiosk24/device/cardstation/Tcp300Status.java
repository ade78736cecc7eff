package org.kiosk24.device.cardstation;

import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;

/**
 * The status byte of a response. Rank A needs repair, B cleaning or an operator, C is minor.
 *
 * <p>Source: TCP300II command manual, status list and error ranks.
 */
public enum Tcp300Status {
    OK(0x20, Rank.NONE, "ok"),
    NO_TARGET_CARD(0x22, Rank.C, "no card to work on; it was not inserted, or taken early"),
    NO_STRIPE(0x23, Rank.C, "no magnetic stripe, or another card error"),
    PARITY(0x31, Rank.B, "stripe parity; clean the head with a cleaning card"),
    START_END(0x32, Rank.B, "stripe start or end code; clean the head with a cleaning card"),
    LRC(0x33, Rank.B, "stripe LRC; clean the head with a cleaning card"),
    BAD_CHARACTER(0x34, Rank.B, "stripe character; clean the head with a cleaning card"),
    STRIPE_WRITE(0x37, Rank.B, "stripe write; clean the head with a cleaning card"),
    CARD_JAM(0x38, Rank.B, "card jam; open the cover, free the card, close the cover"),
    COVER_OPEN(0x40, Rank.B, "cover open; close it (the station then resets and pushes its card out)"),
    INVALID_COMMAND(0x41, Rank.C, "invalid command; check the model and its ROM version"),
    CAM_MOTOR(0x42, Rank.A, "cam motor; switch off and on, then exchange the station"),
    ERASE_HEAD(0x43, Rank.A, "erase-head temperature; let it cool, check the fan, then exchange the station"),
    EEPROM(0x45, Rank.A, "EEPROM; exchange the station"),
    BAD_BITMAP(0x4C, Rank.C, "bad bitmap"),
    BUFFER_OVERFLOW(0x51, Rank.C, "expand buffer overflow"),
    /** A status that the manual does not list. */
    UNLISTED(-1, Rank.A, "a status that the manual does not list; check the model and its ROM version");

    /** How bad an error is. */
    public enum Rank {
        NONE, A, B, C
    }

    private final int code;
    private final Rank rank;
    private final String words;

    Tcp300Status(int code, Rank rank, String words) {
        this.code = code;
        this.rank = rank;
        this.words = words;
    }

    public int code() {
        return code;
    }

    public Rank rank() {
        return rank;
    }

    public static Tcp300Status of(int code) {
        for (Tcp300Status s : values())
            if (s.code == code)
                return s;
        return UNLISTED;
    }

    /**
     * May the command have had its effect when it was answered so? Of 22, 41, 4C and 51 the meaning itself says that
     * the work was not begun. A jam, an open cover, a motor, the erase head or the EEPROM can stop the work anywhere:
     * before the erasing, between erasing and printing, or after printing on the way back. None of the codes tells
     * which, so they are unknown, and the print counter and the sensors settle them.
     */
    ActHappened actHappened(Tcp300Command command) {
        if (command.nature().harmless())
            return ActHappened.NO;
        return switch (this) {
            case OK -> ActHappened.YES;
            case NO_TARGET_CARD, INVALID_COMMAND, BAD_BITMAP, BUFFER_OVERFLOW -> ActHappened.NO;
            case NO_STRIPE, PARITY, START_END, LRC, BAD_CHARACTER, STRIPE_WRITE, CARD_JAM, COVER_OPEN, CAM_MOTOR,
                    ERASE_HEAD, EEPROM, UNLISTED ->
                ActHappened.UNKNOWN;
        };
    }

    /** What this status means as the answer to a command. {@code byteSeen} is the status byte itself. */
    Fault fault(String device, int byteSeen, Tcp300Command command, ActHappened act) {
        String code = "%02X".formatted(byteSeen);
        String detail = command + " was answered " + code + " (rank " + rank + "): " + words;
        return switch (this) {
            case NO_TARGET_CARD -> new Fault.NoCard(device, act, detail, Advice.INSERT_PERMIT_AGAIN);
            case CARD_JAM -> new Fault.Jammed(device, act, detail);
            case COVER_OPEN -> new Fault.CoverOpen(device, act, detail);
            case NO_STRIPE, PARITY, START_END, LRC, BAD_CHARACTER, STRIPE_WRITE ->
                new Fault.CardUnreadable(device, act, detail, Advice.INSERT_PERMIT_AGAIN);
            case CAM_MOTOR, ERASE_HEAD, EEPROM -> new Fault.OutOfService(device, act, name(), detail);
            case OK, INVALID_COMMAND, BAD_BITMAP, BUFFER_OVERFLOW, UNLISTED ->
                new Fault.Rejected(device, act, code, detail, Advice.GO_TO_COUNTER);
        };
    }
}
