package org.kiosk24.device.payment;

import org.kiosk24.device.Fault;

/** What became of the money of one attempt. {@link InDoubt} is a type, not an error: it ends only by evidence. */
public sealed interface PaymentOutcome {
    /** Captured, proven by the terminal's own record. {@code recovered}: found by asking afterwards. */
    record Paid(CardPayment payment, boolean recovered) implements PaymentOutcome {}

    /** The terminal, the bank or the payer said no; nothing was taken. {@code resultCode} is BMP 27 in hex. */
    record Declined(String resultCode, Fault fault) implements PaymentOutcome {}

    /** The conversation broke and the terminal, asked, proved that nothing was taken. */
    record NotCharged(Fault fault) implements PaymentOutcome {}

    /** It had been taken and was given back. */
    record Reversed(CardPayment payment) implements PaymentOutcome {}

    /** Nobody can say yet. */
    record InDoubt(Fault fault) implements PaymentOutcome {}

    default String state() {
        return switch (this) {
            case Paid p -> "PAID";
            case Declined d -> "DECLINED";
            case NotCharged n -> "NOT_CHARGED";
            case Reversed r -> "REVERSED";
            case InDoubt i -> "IN_DOUBT";
        };
    }
}
