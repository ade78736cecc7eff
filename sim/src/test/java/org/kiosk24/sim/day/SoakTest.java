package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.VisitStory.Outcome;

class SoakTest {
    private static final int VISITS = 20_000;
    private int visits;
    private int befallen;

    /** The longer one, from fresh seeds, is {@code kiosk soak}. */
    @Test
    void twenty_thousand_visits_in_a_storm_break_no_promise() {
        List<String> wrong = new ArrayList<>();
        var worlds = new Worlds(Runtime.getRuntime().availableProcessors(), () -> false);
        worlds.run(new DayPlan(20261123, 24, Accidents.of("storm")), Integer.MAX_VALUE, Witness.NOBODY, day -> {
            visits += day.visits().size();
            befallen += (int) day.visits().stream().filter(v -> !v.accidents().isEmpty()).count();
            day.violations().forEach(v -> wrong.add("seed " + day.seed() + ": " + v));
            day.visits().stream().filter(v -> v.outcome() == Outcome.UNDEFINED)
                    .forEach(v -> wrong.add("seed " + day.seed() + ": no defined outcome of " + v));
            return wrong.isEmpty() && visits < VISITS;
        });
        assertEquals(List.of(), wrong);
        assertTrue(befallen * 2 > visits, "something befell only " + befallen + " of " + visits + " visits");
    }
}
