package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** A visit that ends at each of its screens, and one with a bureau that fails at each of its calls. */
final class EveryWayOut {
    private static final List<String> FAULTS = List.of("down", "answer-lost", "error-500", "error-after", "slow",
            "garbage-json", "wrong-shape", "refuse-everything", "request-twice");

    private EveryWayOut() {}

    private static int screens(Wish wish) {
        return (int) Served.of(wish).seen().stream().filter(s -> !(s instanceof Screen.Welcome)).count();
    }

    static void cancellingAndWalkingAwayAtEveryScreen(Wish wish) {
        int all = screens(wish);
        for (int i = 1; i <= all; i++) {
            Served.of(wish, walkAwayAt(i), (visit, view) -> {
            });
            Served cancelled = Served.of(wish, cancelAt(i), (visit, view) -> {
            });
            assertTrue(cancelled.lastWord().isPresent(), "cancelled at screen " + i + ": " + cancelled.seen());
        }
    }

    /** Walks away for good at the n-th thing that is said. */
    private static Manner walkAwayAt(int n) {
        int[] left = {n};
        return (screen, times, me) -> left[0] <= 0 || --left[0] == 0 ? Turn.DONE : Turn.AS_ASKED;
    }

    private static Manner cancelAt(int n) {
        int[] left = {n};
        return (screen, times, me) -> {
            if (--left[0] != 0 || ScriptedCitizen.isLast(screen))
                return Turn.AS_ASKED;
            me.press(new Touch.Cancel());
            return Turn.AS_ASKED;
        };
    }

    /** From each of its screens on, in each way; mended when the visit is over. */
    static void aBureauThatFailsFromEveryScreenOn(Wish wish) {
        Set<String> seen = new HashSet<>();
        int all = screens(wish);
        for (String fault : FAULTS)
            for (int i = 1; i <= all; i++) {
                int from = i;
                int[] screens = {0};
                Served served = Served.of(wish, Manner.DILIGENT, (visit, view) -> {
                    boolean visiting = !(view.screen() instanceof Screen.Welcome);
                    if (visiting && ++screens[0] == from)
                        visit.world().bureau.fault(fault);
                    if (!visiting && screens[0] > 0)
                        visit.world().bureau.mend();
                });
                assertTrue(served.lastWord().isPresent(), fault + " from screen " + i + ": " + served.seen());
                seen.add(served.lastWord().get().getClass().getSimpleName());
            }
        assertTrue(seen.contains("Sorry"), () -> "nothing failed: " + seen);
    }
}
