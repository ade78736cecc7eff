package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.script.Script;

/** A day with a fault script instead of weather. */
class ScriptedDayTest {
    private static final Script SCRIPT = Script.of("""
            after every 2nd approved payment, hang up the terminal for 20 s
            at every 7th permit drawn in, jam the card station for 30 s
            at 10 h, cut the power for 2 min
            """, KioskStage.anyCast());

    private static DayResult day(List<String> events) throws IOException {
        try (var folder = new DayFolder()) {
            return new Day(new DayPlan(3, 12, Accidents.of("none"), SCRIPT), folder.path(), Witness.ofEvents(
                    events::add)).run(() -> false);
        }
    }

    @Test
    void the_promise_is_kept_in_it_and_it_is_a_function_of_seed_and_script() throws IOException {
        var events = new ArrayList<String>();
        DayResult day = day(events);

        assertEquals(List.of(), day.violations());
        assertTrue(day.faults().getOrDefault("script:1", 0) > 2, day.faults().toString());
        assertTrue(day.faults().getOrDefault("script:2", 0) > 0, day.faults().toString());
        assertEquals(1, events.stream().filter(e -> e.contains("script:3 at 10 h, cut the power for 2 min")).count());
        assertEquals(day.sha256(), day(new ArrayList<>()).sha256());
    }
}
