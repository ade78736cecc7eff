package org.kiosk24.sim.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Order;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.VirtualVisit;

/** Each kind of trigger and of act, on a kiosk in virtual time that serves one citizen who pays by card. */
class PlayTest {
    private static final Wish WISH = new Wish("zhang", "HKG3M1T", Method.CARD, Duration.ofMillis(800));

    @TempDir
    private Path folder;
    private final List<String> told = new ArrayList<>();

    private VirtualVisit visit(String script) {
        var visit = new VirtualVisit(7, WISH, folder, (v, view) -> {
        });
        var stage = new KioskStage(new Scene(visit.time(), visit.world(), visit.kiosk(), new SplittableRandom(1)),
                () -> told.add("dark"));
        new Play(Script.of(script, stage.cast()), stage, rule -> told.add(seconds(visit) + " " + rule.line())).begin();
        visit.run();
        return visit;
    }

    private static long seconds(VirtualVisit visit) {
        return visit.time().nanos() / 1_000_000_000;
    }

    private static Ending ending(VirtualVisit visit) {
        Order order = visit.orders().getLast();
        return order.ending().orElseThrow();
    }

    @Test
    void nothing_befalls_without_a_script() {
        try (var visit = visit("# nothing\n")) {
            assertEquals(Ending.ISSUED, ending(visit));
        }
    }

    @Test
    void a_terminal_that_hangs_up_at_the_approval_is_asked_again_and_charged_once() {
        try (var visit = visit("after the 1st approved payment, hang up the terminal for 20 s")) {
            assertEquals(1, told.size());
            assertEquals(Ending.ISSUED == ending(visit) ? 1500 : 0, visit.world().ledger().keptFen());
            assertTrue(visit.world().ledger().payments().size() <= 2);
        }
    }

    @Test
    void a_terminal_that_is_to_fall_silent_at_the_approval_does_so_before_the_kiosk_can_answer() {
        for (long seed = 1; seed <= 12; seed++) {
            try (var visit = new VirtualVisit(seed, WISH, folder.resolve("x" + seed).toFile().mkdirs()
                    ? folder.resolve("x" + seed)
                    : folder, (v, view) -> {
                    })) {
                var stage = new KioskStage(new Scene(visit.time(), visit.world(), visit.kiosk(),
                        new SplittableRandom(1)), () -> {
                        });
                new Play(Script.of("after the 1st approved payment, terminal completion-lost", stage.cast()), stage,
                        rule -> {
                        }).begin();
                visit.run();
                assertEquals(List.of(), visit.world().payment.state().get("faults"),
                        "seed " + seed + ": it has not struck");
            }
        }
    }

    @Test
    void a_station_that_jams_with_the_permit_inside_keeps_it_and_nobody_pays() {
        try (var visit = visit("when the permit is inside, jam the card station")) {
            assertEquals("INSIDE", visit.world().ledger().permitAt());
            assertEquals(0, visit.world().ledger().keptFen());
        }
    }

    @Test
    void a_jam_that_is_mended_after_a_while_gives_the_permit_back() {
        try (var visit = visit("when the permit is inside, jam the card station for 40 s")) {
            assertEquals("NONE", visit.world().ledger().permitAt());
        }
    }

    @Test
    void a_cut_power_comes_back_when_it_is_switched_on() {
        try (var visit = visit("after the 1st approved payment, cut the power\nat 3 min, switch on the power")) {
            assertEquals(List.of(told.getFirst(), "dark", "180 2"), told);
            assertTrue(visit.kiosk().isOn());
            assertTrue(visit.orders().getLast().ending().isPresent());
        }
    }

    @Test
    void a_cut_power_comes_back_after_its_time() {
        try (var visit = visit("at 30 s, cut the power for 10 s")) {
            assertEquals(List.of("30 1", "dark"), told);
            assertTrue(visit.kiosk().isOn());
        }
    }

    @Test
    void every_period_is_again_and_again() {
        try (var visit = visit("every 10 min, let clock.second-back happen\nat 25 min, mend the bureau")) {
            assertEquals(List.of("600 1", "1200 1", "1500 2", "1800 1"), told.subList(0, 4));
            assertEquals(Ending.ISSUED, ending(visit));
        }
    }

    @Test
    void a_fault_of_a_reader_strikes_from_the_next_card_on_until_somebody_mends_it() {
        try (var visit = visit("at every ID-card read, idcard sw-41 until mended\nat 14 min, mend the reader")) {
            assertEquals(List.of(), visit.world().idcard.state().get("faults"));
            assertEquals(2, told.size(), told.toString());
        }
    }

    @Test
    void what_is_plugged_in_can_be_hung_up_and_plugged_in() {
        try (var visit = visit("at 1 s, hang up the printer\nat 20 min, plug in the printer")) {
            assertEquals(List.of("1 1", "1200 2"), told);
            assertEquals(Ending.ISSUED, ending(visit));
            assertEquals(List.of(), visit.world().receipt.slips());
        }
    }

    @Test
    void the_second_time_is_not_the_first() {
        try (var visit = visit("after the 2nd approved payment, cut the power")) {
            assertFalse(told.contains("dark"));
            assertEquals(Ending.ISSUED, ending(visit));
        }
    }

    @Test
    void the_same_script_and_seed_is_the_same_visit() {
        String script = "when the permit is inside, hang up the station for 5 s\nat 50 s, cut the power for 4 s";
        List<String> first;
        try (var visit = visit(script)) {
            first = List.copyOf(told);
            told.clear();
            folder = folder.resolve("again");
            assertTrue(folder.toFile().mkdirs());
            try (var again = visit(script)) {
                assertEquals(visit.seen(), again.seen());
                assertEquals(visit.time().handOvers(), again.time().handOvers());
            }
        }
        assertEquals(first, told);
    }
}
