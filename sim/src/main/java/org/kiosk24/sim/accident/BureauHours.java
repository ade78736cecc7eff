package org.kiosk24.sim.accident;

import java.time.Duration;
import java.util.List;
import org.kiosk24.sim.accident.Accident.Rates;

/**
 * What comes over the bureau at certain hours, besides its faults at any time: work on its machines by night, and more
 * kiosks than it can serve when the day begins.
 */
final class BureauHours {
    private BureauHours() {}

    static List<Accident> all() {
        return List.of(of("planned-maintenance", "the bureau is taken down for maintenance, as planned, by night",
                new Rates(0.05, 0.2, 1, 5), Duration.ofMinutes(15), "down"),
                of("morning-overload", "the morning rush: the bureau answers five seconds late",
                        new Rates(0.02, 0.1, 8, 10), Duration.ofMinutes(10), "sluggish"),
                of("morning-duplicates",
                        "the morning rush: the bureau answers five seconds late, and every request reaches it twice",
                        new Rates(0.01, 0.05, 8, 10), Duration.ofMinutes(10), "sluggish", "request-twice"));
    }

    private static Accident of(String name, String what, Rates rates, Duration lasts, String... faults) {
        return new Accident("bureau." + name, "bureau", what, rates, lasts, scene -> {
            for (String fault : faults)
                scene.world().bureau.fault(fault);
        }, scene -> scene.world().bureau.mend());
    }
}
