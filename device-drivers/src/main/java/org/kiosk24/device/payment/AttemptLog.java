package org.kiosk24.device.payment;

import java.util.Optional;

/** Where the driver writes how far an attempt got. */
@FunctionalInterface
public interface AttemptLog {
    /** Returns only when the stage is on disk. The payment is present from {@code RESULT} on. */
    void reached(PaymentAttempt.Stage stage, Optional<CardPayment> payment);

    /** For a person at a command line who keeps no journal. */
    AttemptLog NONE = (stage, payment) -> {
    };
}
