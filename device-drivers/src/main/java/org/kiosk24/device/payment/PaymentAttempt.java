package org.kiosk24.device.payment;

import java.time.Instant;

/**
 * One try to take money for one order; never used twice.
 *
 * @param attemptId the order's own number for the try
 * @param fen amount in fen
 * @param baseline the terminal's last stored payment before the try, with which recovery compares
 * @param intendedAt when the intent was written to disk
 */
public record PaymentAttempt(String attemptId, int fen, CardPayment baseline, Instant intendedAt) {
    /** How far the conversation got; each is on disk before the byte that follows it leaves the port. */
    public enum Stage {
        INTENT, SENDING, ACCEPTED, RESULT, ANSWERING, ANSWERED, CLOSED
    }
}
