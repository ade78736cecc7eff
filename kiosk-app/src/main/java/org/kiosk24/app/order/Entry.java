package org.kiosk24.app.order;

import java.time.LocalDate;
import java.util.List;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.permit.AccessKey;

/**
 * What the journal says about an order: an intent before each physical act, an outcome after it. Entries hold no
 * personal data, but for those that are {@link Personal}, which are sealed as a whole, and what staff {@link Noted}.
 */
public sealed interface Entry {
    /** Sealed in the journal. */
    sealed interface Personal extends Entry {}

    /** The note may name a person: it is sealed, the rest is not. */
    sealed interface Noted extends Entry {
        String note();
    }

    /** A person began. */
    record Opened(String kioskId) implements Entry {}

    /** A permit is about to be drawn in. */
    record Taking() implements Entry {}

    record Took(Outcome outcome) implements Entry {}

    /**
     * The person was found to be the permit's holder.
     *
     * @param request the officer's; empty for a face
     */
    record Recognised(How how, String request) implements Entry {
        public enum How {
            FACE, OFFICER
        }
    }

    /** The chip answered to this key: this is the permit inside. */
    record PermitKnown(AccessKey key) implements Personal {}

    record Chosen(String productCode, int feeFen) implements Entry {}

    /** The bureau is about to be asked for the endorsement. */
    record Applying() implements Entry {}

    /** The bureau approved; what is to be printed and written is in {@link ToMake}. */
    record Approved(String endorsementNumber, LocalDate validFrom, LocalDate validTo) implements Entry {}

    /** {@code chipRecord} is empty when a print is made anew, whose record is on the chip. */
    record ToMake(List<String> printLines, byte[] chipRecord) implements Personal {
        public static ToMake printOnly(List<String> lines) {
            return new ToMake(lines, new byte[0]);
        }

        boolean onlyPrint() {
            return chipRecord.length == 0;
        }

        @Override
        public String toString() {
            return "ToMake[" + printLines.size() + " lines, " + chipRecord.length + " bytes]";
        }
    }

    record Denied(List<String> reasonCodes) implements Entry {}

    /** Money is about to be asked for. {@code baseline}: the terminal's last payment before it. */
    record Paying(Method method, String attemptId, int fen, CardPayment baseline) implements Entry {}

    /** How far the conversation with the terminal got. */
    record PayStage(String attemptId, PaymentAttempt.Stage stage, CardPayment payment) implements Entry {}

    /** What became of the money of the attempt. */
    record PayEnded(String attemptId, PayState state, CardPayment payment, String fault) implements Entry {}

    /** The permit is about to be erased and printed; {@code countBefore} is the mechanism's print counter. */
    record Printing(long countBefore) implements Entry {}

    record Printed(Outcome outcome) implements Entry {}

    /** The record is about to be written to the chip. */
    record Writing() implements Entry {}

    /** What is on the chip after it: done only when read back and equal. */
    record Written(Outcome outcome) implements Entry {}

    /** It will not be made; why. */
    record NotMade(String reason) implements Entry {}

    /** A print without an endorsement behind it is about to be erased. */
    record Erasing() implements Entry {}

    record Erased(Outcome outcome) implements Entry {}

    record GivingBack(String attemptId) implements Entry {}

    record GaveBack(String attemptId, PayState state, String fault) implements Entry {}

    /** Something is about to be handed in at the bureau; {@code body} is the request to the letter. */
    record Submitting(Filings.Kind what, String body) implements Personal {
        @Override
        public String toString() {
            return "Submitting[" + what + ", " + body.length() + " characters]";
        }
    }

    /** What became of it; {@code filed} holds the bureau's word if it was accepted, {@code refused} its no. */
    record Submitted(Outcome outcome, List<Filings.Filed> filed, boolean refused) implements Entry {}

    /** The permit is about to be pushed out. */
    record Returning() implements Entry {}

    /** Where the permit was afterwards; {@code place} is empty when nobody knows. */
    record Returned(Outcome outcome, List<Place> place) implements Entry {}

    /** Where the sensors see the permit, asked because it was not sure. */
    record Found(Place place) implements Entry {}

    /** The device was asked and could not tell; nobody can know now. */
    record Unknowable(What what, String fault) implements Entry {}

    /** The permit stays inside, with the reason. */
    record Keeping(String reason) implements Entry {}

    record Kept(Outcome outcome) implements Entry {}

    /** Staff must settle it. */
    record CaseOpened(CaseReason reason) implements Entry {}

    record SlipPrinted(Outcome outcome) implements Entry {}

    /** The bureau is to be told; waits in the outbox until {@link Reported}. */
    record Reporting(String outcome, int keptFen, String method, String reference, String caseReasons,
            String at)
            implements Entry {}

    record Reported() implements Entry {}

    record Closed(Ending ending) implements Entry {}

    /**
     * Staff settled a case of a closed order.
     *
     * @param by a staff number
     * @param note why, in their words
     */
    record CaseResolved(CaseReason reason, Resolution how, String by, String note) implements Noted {}

    /** That was a mistake; the case is open again. */
    record CaseReopened(CaseReason reason, String by, String note) implements Noted {}

    /** What a device can fail to tell. */
    enum What {
        PRINT, CHIP, FILING
    }

    /** How a citizen pays. */
    enum Method {
        CARD, QR
    }

    /** The money of one attempt, by evidence. */
    enum PayState {
        PAID, DECLINED, NOT_CHARGED, REVERSED, IN_DOUBT
    }

    /** Why staff must look at an order. */
    enum CaseReason {
        /** Nobody can know whether the payer was charged, or whether the money went back. */
        MONEY_IN_DOUBT,
        /** The permit is held inside the kiosk. */
        PERMIT_KEPT,
        /** Paid and printed, and the chip can not be asked whether it holds the record. */
        CHIP_UNKNOWN,
        /** Nobody can know whether the bureau accepted what was handed in. */
        FILING_IN_DOUBT,
        /** A permit may carry a print that no endorsement stands behind. */
        VOID_PRINT,
        /** A faded endorsement was printed again, or was not: nobody can know before looking at the permit. */
        REPRINT_UNKNOWN
    }

    /** How an order ended. */
    enum Ending {
        /** Made, paid, and the permit in its holder's hand. */
        ISSUED,
        /** Handed in at the bureau, and accepted there. */
        FILED,
        /** Nothing made, nothing owed, the permit returned. */
        NOT_ISSUED,
        /** Handed to staff. */
        CASE
    }

    /** The name that the journal's {@code kind} column shows. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
