package org.kiosk24.sim.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** Each service of the menu, with somebody for whom there is something to do. */
public enum Errand {
    ENDORSEMENT("zhang", "HKG3M1T"),
    COLLECT("online-approved", "MAC1Y1T"),
    PROGRESS("zhang", "CARD"),
    PERMIT("elder", ""),
    REPRINT("elder", ""),
    APPLICATION("zhang", "MOVE"),
    GUIDE("zhang", "NEWBORN"),
    BOOKING("functionary", "WH01"),
    /** Begins with the visit that is gone on with. */
    CONTINUE("zhang", "HKG3M1T");

    private final String persona;
    private final String choice;

    Errand(String persona, String choice) {
        this.persona = persona;
        this.choice = choice;
    }

    /** Who comes for it if nobody else is named. */
    public String persona() {
        return persona;
    }

    /** What that person chooses: a product, a matter, an office. */
    public String choice() {
        return choice;
    }

    /** One visit after another; the last is the one that matters. */
    public List<Wish> visits(String who, String what, Method method, Duration pace) {
        Wish wish = new Wish(who, toString(), what, method, pace, Mind.STAYS);
        return this == CONTINUE
                ? List.of(new Wish(who, ENDORSEMENT.toString(), what, method, pace, Mind.CANCELS_WHEN_ASKED_TO_PAY),
                        wish)
                : List.of(wish);
    }

    /** As the menu calls it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
