package org.kiosk24.device.idcard;

import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;

/** SW3, the reader's own status byte; SW1 and SW2 are passed through from the card and decide nothing. */
public enum StatusWord {
    OK(0x90, "done", Consequence.ANSWER),
    FOUND(0x9F, "card found", Consequence.ANSWER),
    NO_CONTENT(0x91, "the item has no content", Consequence.ANSWER),
    WRONG_CHECK(0x10, "the request's checksum was wrong", Consequence.LINE_NOISE),
    WRONG_LENGTH(0x11, "the request's length was wrong", Consequence.LINE_NOISE),
    BAD_COMMAND(0x21, "bad command or argument", Consequence.REFUSAL),
    NOT_PERMITTED(0x23, "not permitted", Consequence.REFUSAL),
    /** One bridge firmware means "out of sequence" by it, so a new find may help. */
    UNRECOGNISED(0x24, "unrecognised error", Consequence.PLACE_AGAIN),
    CARD_REJECTS_SAM(0x31, "the card rejects the security module", Consequence.PLACE_AGAIN),
    SAM_REJECTS_CARD(0x32, "the security module rejects the card", Consequence.PLACE_AGAIN),
    INFORMATION_CHECK(0x33, "the check of the card's information failed", Consequence.PLACE_AGAIN),
    FINGERPRINT_CHECK(0x37, "the check of the fingerprints failed", Consequence.PLACE_AGAIN),
    INFORMATION_LENGTH(0x3F, "the card's information has a wrong length", Consequence.PLACE_AGAIN),
    UNKNOWN_CARD_TYPE(0x40, "unrecognised card type", Consequence.WRONG_CARD),
    READ_FAILED(0x41, "reading the card failed", Consequence.PLACE_AGAIN),
    RANDOM_FAILED(0x47, "the random number failed", Consequence.PLACE_AGAIN),
    SELF_TEST_FAILED(0x60, "self-test failed, no command is taken", Consequence.SERVICE),
    NOT_AUTHORISED(0x66, "the security module is not authorised", Consequence.SERVICE),
    NO_CARD(0x80, "no card found", Consequence.CARD_GONE),
    SELECT_FAILED(0x81, "selecting the card failed", Consequence.PLACE_AGAIN),
    /** Any byte that no table lists. */
    UNLISTED(-1, "not in any table", Consequence.REFUSAL);

    /** What a host makes of a status that is not the success it hoped for. */
    enum Consequence {
        /** A proper answer; a fault only where another one was due. */
        ANSWER,
        /** The request was damaged on its way: send it once more. */
        LINE_NOISE,
        /** Find again; the card may have to be lifted and laid down. */
        PLACE_AGAIN,
        /** Nobody's card lies there any more. */
        CARD_GONE,
        WRONG_CARD,
        REFUSAL,
        /** Permanent until service: no loops. */
        SERVICE
    }

    private final int code;
    private final String meaning;
    private final Consequence consequence;

    StatusWord(int code, String meaning, Consequence consequence) {
        this.code = code;
        this.meaning = meaning;
        this.consequence = consequence;
    }

    /** The byte on the wire; -1 for {@link #UNLISTED}. */
    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    Consequence consequence() {
        return consequence;
    }

    public static StatusWord of(int code) {
        for (StatusWord w : values())
            if (w.code == code)
                return w;
        return UNLISTED;
    }

    /** The fault that this status is as the last word on {@code request}, {@code code} being the byte that came. */
    Fault fault(String device, Request request, int code) {
        String seen = "status %02X to %s: %s".formatted(code, request.title(), meaning);
        return switch (consequence) {
            case ANSWER -> new Fault.Garbled(device, ActHappened.NO, seen
                    + ", which is no answer to that request. Check that the device on this port is an ID-card reader");
            case LINE_NOISE -> new Fault.Garbled(device, ActHappened.NO,
                    seen + ", and again on repeating. The line damages bytes: check cable, earthing and line speed");
            case PLACE_AGAIN -> new Fault.CardUnreadable(device, ActHappened.NO,
                    seen + ". Lift the card and lay it down again; if every card does this, the reader is ill",
                    Advice.PLACE_CARD_AGAIN);
            case CARD_GONE -> new Fault.NoCard(device, ActHappened.NO, seen + ". Lay the card down and leave it there",
                    Advice.PLACE_CARD_AGAIN);
            case WRONG_CARD -> new Fault.WrongCard(device, ActHappened.NO,
                    seen + ". Something other than an ID card lies on the reader");
            case REFUSAL -> new Fault.Rejected(device, ActHappened.NO, "%02X".formatted(code),
                    seen + ". The reader does not do what this kiosk needs: check its model and firmware",
                    Advice.GO_TO_COUNTER);
            case SERVICE -> new Fault.OutOfService(device, ActHappened.NO, "%02X".formatted(code),
                    seen + ". Power-cycle the reader once; if it says so again, replace it or renew its licence");
        };
    }
}
