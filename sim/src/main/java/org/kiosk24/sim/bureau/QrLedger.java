package org.kiosk24.sim.bureau;

import java.util.List;

/**
 * The payment gateway's own books: whose money went where.
 *
 * @param refused refunds that were asked for under another number or of another sum than before: gateways that look
 *        less closely give back twice, or too little
 */
public record QrLedger(List<Payment> payments, List<Refund> refunds, List<Refund> refused) {
    public record Payment(String orderNo, int fen, String at) {}

    public record Refund(String orderNo, String refundNo, int fen, String at) {}
}
