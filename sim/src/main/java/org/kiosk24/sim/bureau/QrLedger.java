package org.kiosk24.sim.bureau;

import java.util.List;

/** The payment gateway's own books: whose money went where. */
public record QrLedger(List<Payment> payments, List<Refund> refunds) {
    public record Payment(String orderNo, int fen, String at) {}

    public record Refund(String orderNo, String refundNo, int fen, String at) {}
}
