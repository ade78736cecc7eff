package org.kiosk24.sim.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the money is: every payment that the bank ever approved at this terminal, and the batches that were closed. */
public record TerminalLedger(List<Payment> payments, List<Batch> batches) {
    public static final TerminalLedger EMPTY = new TerminalLedger(List.of(), List.of());

    public enum State {
        CAPTURED, REVERSED
    }

    /**
     * @param fen amount in fen
     * @param receipt 4 digits
     * @param trace 6 digits
     * @param reversed when it was given back; empty while it is captured
     */
    public record Payment(int fen, String receipt, String trace, Instant at, Optional<Instant> reversed) {
        static Payment captured(int fen, String receipt, String trace, Instant at) {
            return new Payment(fen, receipt, trace, at, Optional.empty());
        }

        public State state() {
            return reversed.isEmpty() ? State.CAPTURED : State.REVERSED;
        }

        Payment recaptured() {
            return captured(fen, receipt, trace, at);
        }

        Payment reversedAt(Instant when) {
            return new Payment(fen, receipt, trace, at, Optional.of(when));
        }
    }

    public record Batch(Instant at, int count, int fen, String firstReceipt, String lastReceipt) {}

    /** What is captured and was not given back, in fen. */
    public int capturedFen() {
        return payments.stream().filter(p -> p.state() == State.CAPTURED).mapToInt(Payment::fen).sum();
    }

    public List<Payment> captured() {
        return payments.stream().filter(p -> p.state() == State.CAPTURED).toList();
    }
}
