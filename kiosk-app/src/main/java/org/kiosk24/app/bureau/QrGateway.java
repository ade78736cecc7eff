package org.kiosk24.app.bureau;

import java.time.Instant;
import org.kiosk24.device.Result;

/**
 * QR payment orders at the bureau's payment gateway. All four calls are idempotent by {@code orderNo} (one for each
 * attempt) and {@code refundNo}. A call without an answer is unknown; ask {@link #query} again, it is never a no.
 */
public interface QrGateway {
    /** Opens a payment order; yields the text to show as a QR code. */
    Result<String> create(String orderNo, int fen, Instant expireAt);

    Result<Trade> query(String orderNo);

    /** Closes an unpaid order so that it can no longer be paid; a paid one answers {@code PAID}. */
    Result<Trade> close(String orderNo);

    /** Gives the money back; yields {@code REFUNDED} once it has been. */
    Result<Trade> refund(String orderNo, String refundNo, int fen);

    /** @param paidFen what was paid, in fen; 0 if nothing */
    record Trade(State state, int paidFen) {}

    /** {@code NOT_EXIST} before the first scan is not a failure: the code can still be paid. */
    enum State {
        WAITING, NOT_EXIST, PAID, CLOSED, REFUNDED
    }
}
