package org.kiosk24.sim.accident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.time.Duration;
import org.kiosk24.sim.payment.Personality;

/** A terminal of each of the three kinds, at the moment in which the kinds differ: its result is not answered. */
final class Personalities {
    private static final Duration SOME_TIME = Duration.ofSeconds(60);
    private static final List<String> UNANSWERED = List.of("drop-status", "corrupt-status", "completion-lost");

    private Personalities() {}

    static List<Accident> all(Accident.Rates rates) {
        var all = new ArrayList<Accident>();
        int members = Personality.values().length * UNANSWERED.size();
        for (Personality personality : Personality.values())
            for (String fault : UNANSWERED) {
                String kind = personality.name().toLowerCase(Locale.ROOT).replace('_', '-');
                all.add(new Accident("payment." + kind + "-after-" + fault, "payment",
                        "a terminal of the kind " + kind + ", and " + fault, rates.sharedBy(members), SOME_TIME,
                        scene -> {
                            scene.world().payment.personality(personality);
                            scene.world().payment.fault(fault);
                        }, scene -> scene.world().payment.mend()));
            }
        return all;
    }
}
