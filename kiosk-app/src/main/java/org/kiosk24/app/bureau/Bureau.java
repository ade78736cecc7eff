package org.kiosk24.app.bureau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Result;
import org.kiosk24.device.permit.AccessKey;

/**
 * What the kiosk asks and tells the bureau. Every call carries the order's id and may be repeated with the same
 * outcome. A call that timed out is {@link Result.Unknown}; the question that settles it is the same call again.
 */
public interface Bureau {
    /** The permits this person holds, so that the right chip can be opened. Refused when the person has none. */
    Result<Holder> holder(String orderId, Identity identity);

    /** What this person may have today; all failing reasons at once when that is nothing. */
    Result<Entitlement> entitlement(String orderId, String permitNumber);

    /** The permits of the person whom this SMS code was sent to. Refused when it is nobody's, or was used. */
    Result<Holder> holderByCode(String orderId, String smsCode);

    /** What of this person's online applications is approved and was not made yet; all reasons when that is nothing. */
    Result<Entitlement> collectable(String orderId, String permitNumber);

    /** What was interrupted at some kiosk under this code. Refused when the person interrupted no such thing. */
    Result<Interrupted> interrupted(String orderId, String continueCode);

    /** What a faded endorsement on this permit's back should read. */
    Result<Reprint> reprint(String orderId, String permitNumber);

    /** Asks for the endorsement itself. Done: approved, with all that is to be printed and written. */
    Result<Decision> approve(String orderId, String productCode);

    /** Tells how the order ended. Delivered once, in order, from the outbox. */
    Result<Void> report(String orderId, Report report);

    /** Is the bureau there? */
    Result<Health> health();

    /** @param nearby other kiosks that work now, nearest first */
    record Health(String name, List<Neighbour> nearby) {}

    /**
     * Another kiosk.
     *
     * @param services names of what can be had there
     */
    record Neighbour(Text.Given place, int metres, List<String> services) {}

    /** Who stands before the kiosk, from the ID card; {@code idCardValidTo} is empty for 长期. */
    record Identity(String idNumber, String name, LocalDate birth, Optional<LocalDate> idCardValidTo) {
        @Override
        public String toString() {
            return "Identity " + org.kiosk24.device.Mask.number(idNumber);
        }
    }

    /** The permits the person holds, newest first. */
    record Holder(List<AccessKey> permits) {}

    /** Products, or the reasons why there are none, or both. */
    record Entitlement(List<Product> products, List<Reason> reasons) {}

    /**
     * Something a person may have.
     *
     * @param code destination, period and count, such as {@code HKG1Y2T}; 9 is multiple
     * @param destination {@code HKG} or {@code MAC}
     * @param kind letter of the endorsement kind: L, G, S, T, Q, D
     * @param period such as {@code 3M} or {@code 1Y}
     * @param entries number of entries; 9 is multiple
     * @param stayDays days of stay each time
     * @param feeFen fee in fen
     * @param replaces whether an unused endorsement for the same place would be cancelled
     */
    record Product(String code, String destination, String kind, String period, int entries, int stayDays, int feeFen,
            boolean replaces) {}

    /** Why not; words that are neutral where they must be. */
    record Reason(String code, Text text) {}

    /**
     * An order that did not come to its end with an endorsement.
     *
     * @param orderId the order then
     * @param productCode what was chosen
     * @param money what became of it
     */
    record Interrupted(String orderId, String productCode, PaidThen money) {
        public enum PaidThen {
            /** Nothing was taken, or it was given back at once. */
            NOTHING,
            /** Staff are finding out. */
            IN_DOUBT
        }
    }

    /** The bureau's word on printing an endorsement again. */
    sealed interface Reprint {
        /** The newest valid one on the chip that was not used up, line by line as it was printed. */
        record Lines(String endorsementNumber, List<String> printLines, LocalDate validFrom, LocalDate validTo)
                implements Reprint {}

        record Denied(List<Reason> reasons) implements Reprint {}
    }

    /** The bureau's word on one application. */
    sealed interface Decision {
        /**
         * @param endorsementNumber the bureau's number
         * @param printLines what the back of the permit shows, top to bottom, 4 to 8 lines of at most 24 columns
         * @param chipRecord the signed record for the chip
         */
        record Approved(String endorsementNumber, List<String> printLines, byte[] chipRecord, LocalDate validFrom,
                LocalDate validTo) implements Decision {}

        record Denied(List<Reason> reasons) implements Decision {}
    }

    /**
     * How an order ended.
     *
     * @param outcome ISSUED, NOT_ISSUED or CASE
     * @param paidFen what the kiosk kept, in fen
     * @param caseReason why staff must look at it; empty without a case
     */
    record Report(String outcome, String endorsementNumber, int paidFen, String paymentMethod, String paymentReference,
            String caseNumber, String caseReason, Instant at) {}
}
