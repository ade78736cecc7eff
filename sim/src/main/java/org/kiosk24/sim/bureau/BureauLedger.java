package org.kiosk24.sim.bureau;

import java.time.Instant;
import java.util.List;

/**
 * The bureau's own books. Permit numbers are masked.
 *
 * @param messages sent to people who had applied online, oldest first
 */
public record BureauLedger(List<Endorsement> endorsements, List<Outcome> outcomes, List<Case> cases,
        List<Sms> messages) {
    /**
     * @param to the holder of this permit
     * @param code APPROVED or REFUSED
     * @param application its number
     */
    public record Sms(String to, Instant at, String code, String application) {}

    /**
     * @param state APPROVED, and after the kiosk's report ISSUED, NOT_ISSUED or CASE
     * @param chipRecord the signed record, base64
     */
    public record Endorsement(String orderId, String number, String permit, String product, int feeFen, String state,
            List<String> printLines, String chipRecord) {
        Endorsement in(String newState) {
            return new Endorsement(orderId, number, permit, product, feeFen, newState, printLines, chipRecord);
        }
    }

    /** What a kiosk reported, as it came. */
    public record Outcome(String orderId, String outcome, String endorsementNumber, int paidFen, String paymentMethod,
            String paymentReference, String at) {}

    /** Handed to staff. */
    public record Case(String orderId, String caseNumber, String reason, int paidFen) {}
}
