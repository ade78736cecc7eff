package org.kiosk24.app.visit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Fault;

/**
 * What of the kiosk works just now.
 *
 * @param broken each part that does not, and why
 * @param card whether the card terminal takes payments
 * @param qr whether the payment gateway does
 */
public record Condition(Map<Part, Fault> broken, boolean card, boolean qr) {
    public enum Part {
        IDCARD, STATION, CHIP, BUREAU, PRINTER
    }

    public boolean works(Part part) {
        return !broken.containsKey(part);
    }

    public boolean payable() {
        return card || qr;
    }

    /** Why something that needs all these parts cannot be done; empty when it can. */
    public Optional<Text> lacks(Part... parts) {
        return Arrays.stream(parts).filter(broken::containsKey).findFirst()
                .map(part -> Text.say("notnow." + part.name()));
    }

    /** The same, and a way to pay. */
    public Optional<Text> lacksOrCannotPay(Part... parts) {
        return lacks(parts).or(() -> payable() ? Optional.empty() : Optional.of(Text.say("notnow.PAYMENT")));
    }
}
