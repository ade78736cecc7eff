package org.kiosk24.sim.payment;

import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.PaymentOutcome;

/** Parts of what a terminal says in a payment, and the payment that hears them. */
final class PaymentScripts {
    static final String OLD_RECORD = apdu("27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 52 0C 18 00 00 0D 04 16"
            + " 29 28 00 48 69 87 01 52 8A C6");
    static final String NEW_RECORD = apdu("27 00 04 00 00 00 00 15 00 49 01 56 0B 00 01 53 0C 19 23 36 0D 04 16"
            + " 29 28 00 48 69 87 01 53 8A C6");
    static final String PAY = "06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40";

    /** A 04 0F around these fields. */
    static String apdu(String fields) {
        return "04 0F %02X ".formatted(fields.replace(" ", "").length() / 2) + fields;
    }

    static PaymentOutcome pay(Script.Part terminal) {
        return payIn(terminal).outcome;
    }

    record Told(PaymentOutcome outcome, PaymentWorld world) {}

    static Told payIn(Script.Part terminal) {
        PaymentOutcome[] outcome = new PaymentOutcome[1];
        var world = PaymentWorld.script(t -> {
            t.begin(OLD_RECORD);
            terminal.play(t);
        }, w -> {
            PaymentWorld.must(w.terminal.register());
            outcome[0] = w.pay(w.attempt());
        });
        return new Told(outcome[0], world);
    }

    static void approve(Script t) throws LinkDown {
        t.accept(PAY);
        t.sayAndHearOk(NEW_RECORD);
    }

    static void nothingHappened(Script t) throws LinkDown {
        t.round(true, OLD_RECORD);
        t.round(false, OLD_RECORD);
    }

    static void itWasStored(Script t) throws LinkDown {
        t.round(true, NEW_RECORD);
        t.round(false, NEW_RECORD);
    }

    private PaymentScripts() {}
}
