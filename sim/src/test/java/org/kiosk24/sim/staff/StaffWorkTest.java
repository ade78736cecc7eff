package org.kiosk24.sim.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.diag.Motion;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Sign.Look;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.panel.GuideLight;
import org.kiosk24.sim.accident.Accident;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.diag.PlantedFaults;

class StaffWorkTest {
    private static final Duration MENDED = Duration.ofSeconds(40);
    /** From the slot to the chip's place and back into the slot. */
    private static final Duration DRAWN_IN = Duration.ofSeconds(15);
    @TempDir
    Path dir;

    @Test
    void every_planted_fault_is_named_on_the_glass_with_its_steps_and_is_gone_when_it_was_mended() {
        var kiosk = new AtTheGlass(dir);
        List<String> wrong = new ArrayList<>();
        List<String> done = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.choose("health");
            kiosk.sheet("staff-health");
            PlantedFaults.ALL.forEach((name, named) -> {
                Accident accident = Accidents.named(name);
                accident.strikes().accept(kiosk.scene);
                kiosk.confirm();
                Block.Sign sign = AtTheGlass.sign(kiosk.sheet("staff-health"), named.part().name());
                if (!sign.told().equals(named.cause().words()))
                    wrong.add(name + " is told as " + sign);
                kiosk.choose(named.part().name());
                Screen.Sheet finding = finding(kiosk);
                if (!finding.lead().equals(Optional.of(named.cause().words())) || steps(finding) == 0)
                    wrong.add(name + " is told as " + finding);
                kiosk.back();
                backToOverview(kiosk);
                accident.mends().accept(kiosk.scene);
                kiosk.time.sleep(MENDED);
                kiosk.confirm();
                Screen.Sheet after = kiosk.sheet("staff-health");
                if (!after.lead().equals(Optional.of(Text.say("health.well"))))
                    wrong.add(name + " was mended, and still " + after);
                done.add(name);
            });
        });
        assertEquals(List.of(), wrong);
        assertEquals(List.copyOf(PlantedFaults.ALL.keySet()), done);
    }

    /** Of a part with several checks, the one that is ill. */
    private static Screen.Sheet finding(AtTheGlass kiosk) {
        Screen.Sheet sheet = (Screen.Sheet) kiosk.await("a part", s -> s instanceof Screen.Sheet part
                && List.of("staff-part", "staff-finding").contains(part.name()));
        if (sheet.name().equals("staff-finding"))
            return sheet;
        Block.Sign ill = ((Block.Signs) sheet.blocks().getFirst()).signs().stream()
                .filter(s -> s.look() != Look.WELL).findFirst().orElseThrow();
        kiosk.choose(ill.code().orElseThrow());
        return kiosk.sheet("staff-finding");
    }

    private static void backToOverview(AtTheGlass kiosk) {
        Screen.Sheet now = (Screen.Sheet) kiosk.await("the way back", s -> s instanceof Screen.Sheet sheet
                && List.of("staff-part", "staff-health").contains(sheet.name()));
        if (now.name().equals("staff-part"))
            kiosk.back();
        kiosk.sheet("staff-health");
    }

    private static int steps(Screen.Sheet sheet) {
        return sheet.blocks().stream().filter(Block.Checklist.class::isInstance)
                .mapToInt(b -> ((Block.Checklist) b).items().size()).sum();
    }

    @Test
    void checks_can_be_stopped_and_what_was_not_looked_at_says_so() {
        var kiosk = new AtTheGlass(dir);
        List<Look> looks = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.choose("health");
            kiosk.sheet("staff-progress");
            kiosk.kiosk.press(new Touch.Back());
            Screen.Sheet stopped = kiosk.sheet("staff-health");
            looks.add(AtTheGlass.sign(stopped, "IDCARD").look());
            looks.add(AtTheGlass.sign(stopped, "JOURNAL").look());
            kiosk.choose("JOURNAL");
            kiosk.sheet("staff-part");
            kiosk.back();
            looks.add(AtTheGlass.sign(kiosk.sheet("staff-health"), "JOURNAL").look());
        });
        assertEquals(List.of(Look.WELL, Look.OPEN, Look.WELL), looks);
    }

    private static void judges(AtTheGlass kiosk, String sheet) {
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        kiosk.sheet(sheet);
        kiosk.confirm();
    }

    /** As a technician with a test card and an ID card at hand does, motion by motion. */
    private static void triesAll(AtTheGlass kiosk) {
        kiosk.choose("selftest");
        kiosk.sheet("staff-selftest");
        kiosk.confirm();
        judges(kiosk, "staff-judge");
        judges(kiosk, "staff-camera");
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        for (GuideLight light : GuideLight.values()) {
            kiosk.sheet("staff-light-" + light.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            kiosk.confirm();
        }
        judges(kiosk, "staff-judge");
        judges(kiosk, "staff-fields");
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        kiosk.sheet("staff-keys");
        for (Keypad.Key key : Keypad.Key.values()) {
            kiosk.time.sleep(TouchGuard.SETTLE.plusMillis(50));
            kiosk.kiosk.key(key);
        }
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        kiosk.sheet("staff-going");
        kiosk.world.placeIdCard("zhang");
        kiosk.sheet("staff-motion");
        kiosk.confirm();
        kiosk.sheet("staff-going");
        kiosk.world.insertPermit("zhang");
        kiosk.time.sleep(DRAWN_IN);
        for (int i = 0; i < 60 && !kiosk.world.takePermit(); i++)
            kiosk.time.sleep(Duration.ofSeconds(1));
        kiosk.world.liftIdCard();
    }

    @Test
    void a_self_test_moves_every_device_and_its_report_says_fit_for_service() {
        var kiosk = new AtTheGlass(dir);
        List<Screen.Sheet> shown = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            triesAll(kiosk);
            shown.add(kiosk.sheet("staff-selftest"));
            kiosk.back();
            kiosk.sheet("staff-menu");
            kiosk.choose("report");
            shown.add(kiosk.sheet("staff-report"));
        });
        for (Motion motion : Motion.values())
            assertEquals(Text.say("verdict.PASSED"), AtTheGlass.sign(shown.getFirst(), motion.name()).state(),
                    motion.name());
        assertEquals(Text.say("report.fit"), shown.getLast().title(), shown.getLast()::toString);
        String report = kiosk.kiosk.reports().getFirst();
        assertTrue(report.contains("可以投入服务") && report.contains(AtTheGlass.TECHNICIAN), report);
        assertEquals(1, kiosk.world.receipt.slips().size());
        assertEquals(0, kiosk.world.ledger().keptFen());
        assertEquals(List.of(), kiosk.world.ledger().cards(), "nothing was printed on the card");
    }

    @Test
    void nobodys_data_is_on_the_staffs_screens_in_reports_or_on_slips() {
        var kiosk = new AtTheGlass(dir);
        var canaries = new Canaries(kiosk.world.personas().all());
        kiosk.run(() -> {
            kiosk.logsIn();
            triesAll(kiosk);
            kiosk.sheet("staff-selftest");
            kiosk.back();
            kiosk.sheet("staff-menu");
            kiosk.choose("health");
            kiosk.sheet("staff-health");
            kiosk.back();
            kiosk.sheet("staff-menu");
            kiosk.choose("report");
            kiosk.sheet("staff-report");
        });
        assertTrue(kiosk.seen.size() > 40, "all of it was seen");
        kiosk.seen.forEach(view -> assertEquals(Optional.empty(), canaries.in(view.screen().toString())));
        kiosk.kiosk.reports().forEach(report -> assertEquals(Optional.empty(), canaries.in(report)));
        kiosk.world.receipt.slips().forEach(slip -> assertEquals(Optional.empty(),
                canaries.in(String.join("\n", slip.lines()))));
        assertFalse(kiosk.kiosk.reports().isEmpty());
    }

    @Test
    void a_report_without_a_self_test_ends_in_what_was_not_tried() {
        var kiosk = new AtTheGlass(dir);
        List<Screen.Sheet> shown = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.choose("report");
            shown.add(kiosk.sheet("staff-report"));
        });
        assertEquals(Text.say("report.unfit"), shown.getFirst().title());
        assertEquals(Motion.values().length, steps(shown.getFirst()));
        assertTrue(kiosk.kiosk.reports().getFirst().contains("不能投入服务"));
    }

    @Test
    void a_printer_without_paper_fails_its_motion_in_its_own_words() {
        var kiosk = new AtTheGlass(dir);
        List<Screen.Sheet> shown = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.world.receipt.fault("paper-end");
            kiosk.choose("selftest");
            kiosk.sheet("staff-selftest");
            kiosk.choose("RECEIPT");
            kiosk.sheet("staff-motion");
            kiosk.confirm();
            shown.add(kiosk.sheet("staff-failed"));
            kiosk.back();
            shown.add(kiosk.sheet("staff-selftest"));
        });
        assertTrue(shown.getFirst().toString().contains("PAPER") || shown.getFirst().toString().contains("EMPTY"),
                shown.getFirst()::toString);
        assertEquals(Text.say("verdict.FAILED"), AtTheGlass.sign(shown.getLast(), "RECEIPT").state());
    }

    @Test
    void a_test_card_that_nobody_puts_in_is_no_fault_of_the_station() {
        var kiosk = new AtTheGlass(dir);
        List<Text> states = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.choose("selftest");
            kiosk.sheet("staff-selftest");
            kiosk.choose("STATION");
            kiosk.sheet("staff-motion");
            kiosk.confirm();
            states.add(AtTheGlass.sign(kiosk.sheet("staff-selftest"), "STATION").state());
        });
        assertEquals(List.of(Text.say("verdict.SKIPPED")), states);
    }
}
