package org.kiosk24.sim.bureau;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The bureau's own books. Permit numbers are masked.
 *
 * @param filings applications and bookings accepted, in order
 * @param messages sent to people who had applied online, oldest first
 */
public record BureauLedger(List<Endorsement> endorsements, List<Outcome> outcomes, List<Case> cases,
        List<Sms> messages, List<Filing> filings) {
    /**
     * Something that was accepted.
     *
     * @param kind APPLICATION or BOOKING
     * @param what matter or office
     * @param number of 12 digits
     */
    public record Filing(String orderId, String kind, String what, String number) {}

    /**
     * @param to the holder of this permit
     * @param code APPROVED or REFUSED
     * @param application its number
     * @param pickup the digits to be typed at a kiosk; empty when refused
     */
    public record Sms(String to, Instant at, String code, String application, String pickup) {}

    /**
     * @param state APPROVED, and after the kiosk's report ISSUED, NOT_ISSUED or CASE
     * @param chipRecord the signed record, base64; empty where a print is only made anew
     * @param from its first day, {@code to} its last
     */
    public record Endorsement(String orderId, String number, String permit, String product, int feeFen, String state,
            List<String> printLines, String chipRecord, LocalDate from, LocalDate to) {
        Endorsement in(String newState) {
            return new Endorsement(orderId, number, permit, product, feeFen, newState, printLines, chipRecord, from,
                    to);
        }
    }

    /** What a kiosk reported, as it came. */
    public record Outcome(String orderId, String outcome, String endorsementNumber, int paidFen, String paymentMethod,
            String paymentReference, String at) {}

    /** Handed to staff. */
    public record Case(String orderId, String caseNumber, String reason, int paidFen) {}
}
