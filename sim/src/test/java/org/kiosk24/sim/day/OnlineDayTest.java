package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.VisitStory.Outcome;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineDayTest {
    private final List<String> lines = new ArrayList<>();
    private final DayResult day = run();

    private DayResult run() {
        try (var folder = new DayFolder()) {
            return new Day(new DayPlan(5, 19, Accidents.of("none")), folder.path(), Witness.ofEvents(lines::add))
                    .run(() -> false);
        }
    }

    private int first(String... words) {
        for (int i = 0; i < lines.size(); i++)
            if (List.of(words).stream().allMatch(lines.get(i)::contains))
                return i;
        throw new AssertionError("no event with " + List.of(words));
    }

    private List<VisitStory> of(CitizenKind kind) {
        return day.visits().stream().filter(v -> v.kind() == kind).toList();
    }

    @Test
    void who_gets_a_message_today_comes_because_of_it() {
        int message = lines.indexOf(lines.stream().filter(l -> l.contains("an SMS to the holder of"))
                .reduce((a, b) -> b).orElseThrow());
        int visit = first("comes after sms, online-today");
        assertTrue(visit > message, lines.get(message) + "\n" + lines.get(visit));
        String clock = lines.get(message).substring(11, 13);
        assertTrue(clock.compareTo("09") >= 0 && clock.compareTo("17") < 0, lines.get(message));
    }

    @Test
    void whose_application_is_decided_is_served_or_refused_accordingly() {
        assertTrue(of(CitizenKind.COMES_AFTER_SMS).size() > 1, "nobody came");
        assertTrue(of(CitizenKind.COMES_AFTER_SMS).stream().anyMatch(v -> v.outcome() == Outcome.ISSUED));
        for (VisitStory v : of(CitizenKind.COMES_AFTER_SMS))
            if (v.lastWord().startsWith("NotEntitled"))
                assertEquals("NotEntitled NO_ONLINE_APPLICATION", v.lastWord(), "who has it already comes again");
        for (VisitStory v : of(CitizenKind.COMES_THOUGH_REFUSED))
            if (v.outcome() == Outcome.REFUSED && !v.lastWord().isEmpty())
                assertEquals("NotEntitled ONLINE_REFUSED", v.lastWord());
        assertEquals(0, of(CitizenKind.COMES_THOUGH_REFUSED).stream().filter(v -> v.outcome() == Outcome.ISSUED)
                .count());
    }

    @Test
    void who_comes_too_early_is_told_to_wait_for_the_message() {
        var early = of(CitizenKind.COMES_BEFORE_SMS).stream().filter(v -> v.lastWord().startsWith("NotEntitled"))
                .toList();
        assertTrue(!early.isEmpty(), "nobody came too early");
        early.forEach(v -> assertEquals("NotEntitled UNDER_EXAMINATION", v.lastWord()));
    }
}
