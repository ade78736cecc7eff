package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.sim.citizen.Manner;

/** The line on top shows the steps of the service in hand, or none. */
class StepsTest {
    /** All steps that the line names on any screen of the visit. */
    private static Set<Step> named(String persona, String service, String choice) {
        Set<Step> named = EnumSet.noneOf(Step.class);
        Served.of(Served.wish(persona, service, choice), Manner.DILIGENT, (visit, view) -> {
            Step.of(view.screen(), view.steps()).ifPresent(now -> {
                assertTrue(view.steps().contains(now));
                named.addAll(view.steps());
            });
        });
        return named;
    }

    @Test
    void an_endorsement_has_every_step() {
        assertEquals(EnumSet.allOf(Step.class), named("zhang", "endorsement", "HKG1Y1T"));
    }

    @Test
    void a_reprint_is_not_paid_for() {
        assertEquals(EnumSet.of(Step.ID_CARD, Step.PERMIT, Step.MAKE, Step.TAKE), named("elder", "reprint", ""));
    }

    @Test
    void who_only_looks_at_a_permit_takes_it_back() {
        assertEquals(EnumSet.of(Step.ID_CARD, Step.PERMIT, Step.TAKE), named("elder", "permit", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "application", "booking", "guide"})
    void a_service_without_a_permit_shows_no_steps(String service) {
        assertEquals(Set.of(), named("zhang", service, service.equals("progress") ? "CARD" : "MOVE"));
    }

    @Test
    void the_next_person_sees_no_steps_of_the_last() {
        Served.of(Served.wish("zhang", "endorsement", "HKG1Y1T"), Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.Welcome)
                assertTrue(view.steps().isEmpty());
        });
    }

    @Test
    void after_a_look_at_the_permit_nothing_is_said_about_endorsements_not_made() {
        Served looked = Served.of(Served.wish("elder", "permit", ""));
        assertTrue(looked.seen().contains(new Screen.TakePermit(Screen.After.ONLY_READ)), looked.seen()::toString);
    }
}
