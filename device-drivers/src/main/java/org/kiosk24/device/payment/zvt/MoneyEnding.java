package org.kiosk24.device.payment.zvt;

import org.kiosk24.device.payment.CardPayment;

/** How a command that moves money ended when the line held. */
sealed interface MoneyEnding {
    /** {@code 84 xx} to the command itself: the terminal did not begin. */
    record NotStarted(int code) implements MoneyEnding {}

    /** {@code 04 0F} with 27=00 that fits, answered, and closed by {@code 06 0F}. */
    record Stored(CardPayment payment) implements MoneyEnding {}

    /** The terminal said no, and ended. */
    record Declined(int code) implements MoneyEnding {}

    /** It ended, but what it said proves nothing. */
    record Unproven(String detail) implements MoneyEnding {}
}
