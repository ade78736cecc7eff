package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** What was handed in at a kiosk is found again by the number of its slip, or by the ID card. */
class FiledHereTest {
    private static final Duration SAME_DAY = Duration.ofSeconds(65);
    private static final Duration NEXT_DAY = Duration.ofDays(1);
    private final SplittableRandom random = new SplittableRandom(12);
    /** A Monday morning in Wuhan. */
    private final VirtualTime time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
    private final World world = new World(time, random, HashSeal.signer());
    private Optional<ScriptedCitizen> person = Optional.empty();

    @TempDir
    Path dir;

    /** What a person comes for, and how long after the one before. */
    private record Coming(Duration after, Wish wish) {}

    private static Coming files(String persona, String matter) {
        return new Coming(SAME_DAY, Served.wish(persona, "application", matter));
    }

    private static Coming asks(Duration after, String persona, String way) {
        return new Coming(after, Served.wish(persona, "progress", way));
    }

    /** One person after another; what each was told last. */
    private List<Screen.Sheet> told(Coming... comings) {
        var kiosk = new VirtualKiosk(time, random, world, HashSeal.check(),
                view -> person.ifPresent(p -> p.show(view)), dir);
        kiosk.powerOn();
        List<Screen> last = new ArrayList<>();
        time.start("street", () -> {
            for (Coming coming : comings) {
                time.sleep(coming.after);
                var citizen = new ScriptedCitizen(coming.wish, world, kiosk::press, time);
                person = Optional.of(citizen);
                citizen.visit(Duration.ofMinutes(3));
                last.addAll(citizen.lastWord(time.in(Duration.ofSeconds(1))).stream().toList());
            }
        });
        time.run(Duration.ofDays(comings.length));
        kiosk.journal().close();
        time.end();
        return last.stream().map(s -> assertInstanceOf(Screen.Sheet.class, s)).toList();
    }

    private static String english(Screen.Sheet sheet) {
        return Told.in(Language.ENGLISH, sheet);
    }

    @Test
    void the_number_of_the_slip_finds_the_application_with_stage_days_and_who_has_it() {
        List<Screen.Sheet> told = told(files("shenzhen", "NEWBORN"), asks(SAME_DAY, "shenzhen", "NUMBER"));

        String number = world.ledger().filings().getFirst().number();
        assertTrue(world.receipt.slips().getFirst().toString().contains(number));
        String progress = english(told.get(1));
        for (String each : List.of(number, "Household registration of a newborn child", "2026-11-23", "2026-11-26",
                "Working days left\n3\n", "Acceptance counter"))
            assertTrue(progress.contains(each), each + " is not in " + progress);
    }

    @Test
    void the_id_card_finds_it_and_each_working_day_it_is_further_on() {
        List<Screen.Sheet> told = told(files("zhang", "MOVE"), asks(NEXT_DAY, "zhang", "CARD"),
                asks(NEXT_DAY, "zhang", "CARD"), asks(NEXT_DAY, "zhang", "CARD"));

        assertTrue(english(told.get(1)).contains("Working days left\n2\n"), english(told.get(1)));
        assertEquals(List.of("Examiners, Wuhan police", "Examiners, Wuhan police",
                "Document workshop of Hubei province"),
                told.subList(1, 4).stream().map(FiledHereTest::english)
                        .map(t -> List.of("Examiners, Wuhan police", "Document workshop of Hubei province").stream()
                                .filter(t::contains).findFirst().orElse(t))
                        .toList());
    }

    @Test
    void somebody_elses_card_does_not_find_it() {
        List<Screen.Sheet> told = told(files("shenzhen", "NEWBORN"), asks(SAME_DAY, "zhuhai", "CARD"));
        assertEquals("progress-none", told.get(1).name());
    }
}
