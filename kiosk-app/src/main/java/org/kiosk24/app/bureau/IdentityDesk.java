package org.kiosk24.app.bureau;

import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.device.Result;

/**
 * The bureau's two ways to tell whether a person is the holder: comparing two faces, and a live officer. Every call is
 * known by the order's id, and {@code attempt} where there are several, and may be repeated with the same outcome.
 */
public interface IdentityDesk {
    /**
     * Do these two show the same person? Neither is kept by the bureau after its answer.
     *
     * @param attempt 1 to 3
     * @param portrait the image as the chip or card holds it, JPEG or JPEG 2000; at most {@link #MAX_IMAGE} bytes
     * @param live JPEG of the face before the camera; at most {@link #MAX_IMAGE} bytes
     */
    Result<Likeness> compare(String orderId, int attempt, byte[] portrait, byte[] live);

    /** Bytes. */
    int MAX_IMAGE = 96 * 1024;

    /** What comparing two faces came to. */
    enum Likeness {
        SAME,
        NOT_SAME,
        /** Too close to call, or too little to see. */
        UNSURE
    }

    /**
     * Sends a one-time code to the phone that is registered for this order's person and asks for an officer. Asked again,
     * it sends another code only if the first has run out. Refused with reason {@code NO_PHONE} when no phone is
     * registered, with {@code LOCKED} when too many wrong codes were typed.
     */
    Result<OfficerRequest> askOfficer(String orderId);

    /**
     * The same for an order that no permit was asked for: its person is the one of this ID card, read in this visit.
     * Refused with reason {@code NOBODY}, too, when the bureau knows no such person.
     */
    Result<OfficerRequest> askOfficer(String orderId, Identity card);

    /**
     * @param requestId by which officer and citizen speak of it, such as A042
     * @param phone the registered phone, all but its first digits and last four hidden
     * @param needs what comes next
     * @param nextAttempt the number for the next code that is typed, 1 to {@link #MAX_CODES}
     */
    record OfficerRequest(String requestId, String phone, Needs needs, int nextAttempt) {
        @Override
        public String toString() {
            return "OfficerRequest " + requestId;
        }
    }

    /** What a request waits for. */
    enum Needs {
        CODE,
        /** The right code was typed. */
        OFFICER
    }

    int MAX_CODES = 9;

    /**
     * What the person has typed.
     *
     * @param attempt 1 to {@link #MAX_CODES}, another for each code that is typed
     * @param code 6 digits
     */
    Result<CodeAnswer> code(String orderId, int attempt, String code);

    /** What the bureau says to a code. */
    enum CodeAnswer {
        RIGHT,
        WRONG,
        /** Too many were wrong: this request is over. */
        LOCKED,
        /** It was sent too long ago. */
        EXPIRED
    }

    /** How far the officer is. Refused with reason {@code NO_CODE} before the right code was typed. */
    Result<OfficerState> officer(String orderId);

    /**
     * @param ahead how many wait before this person; 0 when an officer is looking, or has decided
     */
    record OfficerState(Decision decision, int ahead) {}

    /** What the officer says. */
    enum Decision {
        WAITING,
        APPROVED,
        REFUSED,
        /** Nobody is on duty. */
        NO_OFFICER
    }
}
