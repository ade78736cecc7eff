package org.kiosk24.sim.accident;

import java.time.Duration;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** The visits that accidents are tried on, one of each kind. */
public enum Plan {
    CARD("zhang", Method.CARD, Mind.STAYS),
    QR("zhang", Method.QR, Mind.STAYS),
    /** Has put the permit in, and presses Cancel when asked to pay. */
    CANCELLED("zhang", Method.CARD, Mind.CANCELS_WHEN_ASKED_TO_PAY),
    /** Two reasons not to get anything. */
    REFUSED("functionary", Method.CARD, Mind.STAYS),
    /** What was approved online is paid and made. */
    COLLECTED("online-approved", "collect", Method.QR, Mind.STAYS),
    /** A faded print is made anew, for nothing. */
    REPRINTED("elder", "reprint", Method.CARD, Mind.STAYS),
    /** A household move is handed in with the ID card alone. */
    FILED("zhang", "application", "MOVE"),
    /** A counter is booked. */
    BOOKED("functionary", "booking", "WH01");

    private final Wish wish;

    Plan(String persona, Method method, Mind mind) {
        this(persona, "endorsement", method, mind);
    }

    Plan(String persona, String service, Method method, Mind mind) {
        this(new Wish(persona, service, "HKG3M1T", method, Duration.ofMillis(800), mind));
    }

    Plan(String persona, String service, String choice) {
        this(new Wish(persona, service, choice, Method.CARD, Duration.ofMillis(800), Mind.STAYS));
    }

    Plan(Wish wish) {
        this.wish = wish;
    }

    Wish wish() {
        return wish;
    }
}
