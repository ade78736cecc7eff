package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.VisitStory.Outcome;

class ClosedServiceTest {
    /** They never press Cancel, unless the menu does not offer what they came for. */
    private static final Set<CitizenKind> NEVER_CANCEL = EnumSet.of(CitizenKind.BRISK, CitizenKind.ORDINARY,
            CitizenKind.SLOW, CitizenKind.NOT_ENTITLED, CitizenKind.FADED_PRINT, CitizenKind.LOOKS_AT_PERMIT);

    @Test
    void who_finds_the_service_closed_was_refused_and_has_not_cancelled() {
        List<VisitStory> closed;
        try (var folder = new DayFolder()) {
            closed = new Day(new DayPlan(17, 20, Accidents.of("storm")), folder.path(), Witness.NOBODY)
                    .run(() -> false).visits().stream()
                    .filter(v -> NEVER_CANCEL.contains(v.kind()) && v.orders().isEmpty()
                            && List.of("Sorry CANCELLED", "Menu CLOSED").contains(v.lastWord()))
                    .toList();
        }
        assertTrue(closed.size() > 1, "nobody found anything closed");
        assertEquals(List.of(), closed.stream().filter(v -> v.outcome() != Outcome.REFUSED).toList());
    }
}
