package org.kiosk24.sim.payment;

import java.util.Locale;

/** What can be wrong with a terminal. Those marked "once" heal by happening. */
public enum TerminalFault {
    SILENT("says nothing at all"),
    NAK_STORM("answers every frame with NAK"),
    LOST_ACK("once: takes a frame without acknowledging it"),
    DROP_STATUS("once: the next result is lost on the line"),
    CORRUPT_STATUS("once: the next result arrives with a flipped bit"),
    BYTEWISE("sends every byte by itself"),
    MERGED("sends an acknowledgement together with the frame that follows it"),
    DECLINE("the bank declines with 05"),
    HOST_UNREACHABLE("no connection to the acquirer: 9B"),
    PIN_RETRY("the first PIN is wrong: an error result (37) and then a good one in the same payment"),
    AMOUNT_MISMATCH("takes one yuan more than was asked for, and says so"),
    NO_AMOUNT("its results name neither amount nor currency, unless it took another sum than was asked for"),
    UNKNOWN_FIELD("puts a field that nobody knows at the end of its results"),
    UNKNOWN_FIELD_EARLY("puts a field that nobody knows at the beginning of its results"),
    COMPLETION_WITHOUT_STATUS("completes payments without any result"),
    DECLINE_COMPLETED("the bank declines with 05, and the payment ends with a completion"),
    COMPLETION_LOST("once: stores a payment and then falls silent instead of completing"),
    TAKES_APPROVAL_BACK("stores nothing: approves, and ends with an abort after the answer"),
    NO_STATUS_ON_REPEAT("repeat receipt completes without a record"),
    REFUSES_REPEAT("repeat receipt is refused with 83"),
    END_OF_DAY_RECORD("repeat receipt gives the record of the last batch"),
    PREVIOUS_SUCCESS("repeat receipt gives the last successful payment even after a decline"),
    REVERSES_ANOTHER("a reversal reverses another payment than the one named"),
    REVERSAL_NOT_POSSIBLE("every reversal is refused with B5"),
    REVERSAL_UNANSWERED("once: reverses, and then falls silent"),
    BUSY_STORM("please wait (9C) to everything"),
    REFUSES_PAYMENT("authorisations are refused with 84 C5"),
    NOT_REGISTERED("once: forgets its registration, refuses with 6B until registered anew"),
    NEEDS_INITIALISATION("status 51 until initialised"),
    OPEN_BATCH("payments end with F0 until end-of-day"),
    END_OF_DAY_REFUSED("end-of-day ends with 77"),
    END_OF_DAY_LOST("once: closes the batch and then falls silent");

    private final String what;

    TerminalFault(String what) {
        this.what = what;
    }

    /** As the control API knows it, such as {@code lost-ack}. */
    public String faultName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String what() {
        return what;
    }
}
