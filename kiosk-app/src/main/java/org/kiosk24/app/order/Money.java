package org.kiosk24.app.order;

import java.time.Instant;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;

/** Where an order's money is. */
public sealed interface Money {
    /** None was ever asked for, or none was taken. */
    record NotTaken() implements Money {}

    /** An attempt was begun and how it ended is not written. */
    record Asked(Method method, PaymentAttempt attempt, PaymentAttempt.Stage reached) implements Money {}

    /** The kiosk has it. */
    record Taken(Method method, String attemptId, CardPayment payment, Instant at) implements Money {}

    /** It is being given back, and whether that worked is not written. */
    record GoingBack(Taken taken) implements Money {}

    /** It was given back. */
    record GivenBack() implements Money {}

    /** Nobody can know; a case for staff. */
    record InDoubt(String attemptId) implements Money {}
}
