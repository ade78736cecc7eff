package org.kiosk24.app.visit;

import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Fault;

/** A bureau's refusal without reasons of its own, in words that accuse nobody. */
final class RefusalReasons {
    private RefusalReasons() {}

    static Reason of(Fault fault) {
        String code = fault instanceof Fault.Rejected r ? r.reason() : fault.code();
        return new Reason(code, Text.say("notentitled.unknown"));
    }
}
