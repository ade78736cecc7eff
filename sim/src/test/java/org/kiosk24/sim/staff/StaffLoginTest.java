package org.kiosk24.sim.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.util.Set;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.app.voice.Speech;
import org.kiosk24.app.voice.Utterance;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.sim.accident.Accidents;

class StaffLoginTest {
    @TempDir
    Path dir;

    private static boolean says(Screen.Sheet sheet, String key) {
        return sheet.blocks().stream().anyMatch(b -> b instanceof Block.Notice(Text.Say(var said, var values))
                && said.equals(key));
    }

    @Test
    void a_gesture_a_number_a_PIN_and_a_code_open_the_staffs_menu_and_logging_out_opens_the_kiosk_again() {
        var kiosk = new AtTheGlass(dir);
        List<String> offered = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.sheet("staff-menu").blocks().forEach(b -> {
                if (b instanceof Block.Choices(var choices))
                    choices.forEach(c -> offered.add(c.code()));
            });
            kiosk.touch(new Touch.Cancel());
            kiosk.await("welcome", s -> s instanceof Screen.Welcome);
            offered.add("welcome");
        });
        assertEquals(List.of("health", "selftest", "recorder", "report", "custody", "supplies", "welcome"), offered);
    }

    @Test
    void the_PIN_is_typed_unseen() {
        var kiosk = new AtTheGlass(dir);
        List<Block> fields = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.knocks();
            kiosk.sheet("staff-number");
            kiosk.touch(new Touch.Enter(AtTheGlass.TECHNICIAN));
            fields.addAll(kiosk.sheet("staff-pin").blocks());
        });
        assertEquals(List.of(new Block.Digits(6, Block.Digits.Shown.SECRET)), fields);
    }

    @Test
    void wrong_codes_are_told_without_saying_which_of_the_three_and_then_not_looked_at_for_a_while() {
        var kiosk = new AtTheGlass(dir);
        List<Boolean> told = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.knocks();
            for (int i = 0; i < 3; i++) {
                kiosk.types(AtTheGlass.TECHNICIAN, AtTheGlass.PIN, AtTheGlass.other(kiosk.code()));
                told.add(says(kiosk.sheet("staff-refused"), "staff.wrong"));
                kiosk.confirm();
            }
            kiosk.sheet("staff-number");
            kiosk.touch(new Touch.Enter(AtTheGlass.TECHNICIAN));
            told.add(says(kiosk.sheet("staff-refused"), "staff.later.seconds"));
            kiosk.confirm();
            kiosk.sheet("staff-number");
            kiosk.time.sleep(Duration.ofSeconds(31));
            kiosk.types(AtTheGlass.TECHNICIAN, AtTheGlass.PIN, kiosk.code());
            told.add(kiosk.sheet("staff-menu").permitInside());
        });
        assertEquals(List.of(true, true, true, true, false), told);
    }

    @Test
    void pulling_the_plug_does_not_shorten_the_wait_nor_forgive_a_try() {
        var kiosk = new AtTheGlass(dir);
        List<Text> told = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.knocks();
            for (int i = 0; i < 3; i++) {
                kiosk.types(AtTheGlass.TECHNICIAN, AtTheGlass.PIN, AtTheGlass.other(kiosk.code()));
                kiosk.sheet("staff-refused");
                kiosk.confirm();
            }
            kiosk.kiosk.cutPower();
            kiosk.time.sleep(Duration.ofSeconds(20));
            kiosk.kiosk.clockJumps(Duration.ofDays(-3));
            kiosk.kiosk.powerOn();
            kiosk.knocks();
            kiosk.sheet("staff-number");
            kiosk.touch(new Touch.Enter(AtTheGlass.TECHNICIAN));
            if (kiosk.sheet("staff-refused").blocks().getFirst() instanceof Block.Notice(var text))
                told.add(text);
        });
        Text.Say said = assertInstanceOf(Text.Say.class, told.getFirst());
        assertEquals("staff.later.seconds", said.key());
        assertTrue((Long) said.values().getFirst() > 25, said::toString);
    }

    @Test
    void a_code_that_let_somebody_in_lets_nobody_in_again() {
        var kiosk = new AtTheGlass(dir);
        boolean[] refused = {false};
        kiosk.run(() -> {
            kiosk.knocks();
            String code = kiosk.code();
            kiosk.types(AtTheGlass.TECHNICIAN, AtTheGlass.PIN, code);
            kiosk.sheet("staff-menu");
            kiosk.touch(new Touch.Cancel());
            kiosk.knocks();
            kiosk.types(AtTheGlass.TECHNICIAN, AtTheGlass.PIN, code);
            refused[0] = says(kiosk.sheet("staff-refused"), "staff.wrong");
        });
        assertTrue(refused[0]);
    }

    @Test
    void who_goes_away_is_logged_out_with_notice_and_the_kiosk_serves_again() {
        var kiosk = new AtTheGlass(dir);
        List<Integer> seconds = new ArrayList<>();
        boolean[] welcome = {false};
        kiosk.run(() -> {
            kiosk.logsIn();
            kiosk.time.sleep(Duration.ofMinutes(5));
            welcome[0] = kiosk.seen.getLast().screen() instanceof Screen.Welcome;
            kiosk.seen.stream().filter(v -> v.screen() instanceof Screen.Sheet s && s.name().equals("staff-menu"))
                    .forEach(v -> seconds.add(v.secondsLeft()));
        });
        assertTrue(welcome[0], kiosk.seen.getLast()::toString);
        assertEquals(1, seconds.getLast(), "the last seconds are counted down");
        assertTrue(kiosk.seen.stream().anyMatch(v -> v.screen() instanceof Screen.Sheet s
                && s.name().equals("staff-ended")));
    }

    @Test
    void a_visit_in_progress_is_served_to_its_end_before_the_key_lets_staff_in() {
        var kiosk = new AtTheGlass(dir);
        List<String> order = new ArrayList<>();
        kiosk.run(() -> {
            kiosk.await("welcome", s -> s instanceof Screen.Welcome);
            kiosk.touch(new Touch.Start());
            kiosk.sheet("menu");
            kiosk.kiosk.door().knock();
            kiosk.touch(new Touch.Choose("guide"));
            kiosk.sheet("guide-which");
            kiosk.choose("PASSPORT");
            kiosk.sheet("guide");
            order.add("guide");
            kiosk.confirm();
            kiosk.sheet("staff-number");
            order.add("staff");
        });
        assertEquals(List.of("guide", "staff"), order);
    }

    @Test
    void the_key_lets_staff_in_while_the_kiosk_is_out_of_service() {
        var kiosk = new AtTheGlass(dir);
        Optional<?>[] shown = {Optional.empty()};
        kiosk.run(() -> {
            Accidents.named("bureau.down").strikes().accept(kiosk.scene);
            kiosk.await("out of service", s -> s instanceof Screen.OutOfService);
            kiosk.kiosk.door().knock();
            shown[0] = Optional.of(kiosk.sheet("staff-number"));
        });
        assertTrue(shown[0].isPresent());
    }

    @Test
    void who_cannot_see_is_told_again_and_again_that_the_kiosk_is_being_looked_after() {
        var kiosk = new AtTheGlass(dir);
        List<String> heard = new ArrayList<>();
        kiosk.kiosk.speech(new Speech() {
            @Override
            public void say(Utterance utterance) {
                heard.add(utterance.text());
            }

            @Override
            public void stop() {}

            @Override
            public Optional<Fault> health() {
                return Optional.empty();
            }
        });
        kiosk.run(() -> {
            kiosk.await("welcome", s -> s instanceof Screen.Welcome);
            kiosk.time.sleep(Duration.ofSeconds(1));
            kiosk.kiosk.key(Keypad.Key.HELP);
            kiosk.time.sleep(Duration.ofSeconds(1));
            for (String slow : List.of("bureau.slow", "payment.silent", "cardStation.silence"))
                Accidents.named(slow).strikes().accept(kiosk.scene);
            kiosk.kiosk.inspections().ask(Set.of(), (number, of, finding) -> {
            }, Cancel.NEVER);
        });
        Words words = Words.of(Language.CHINESE);
        assertTrue(heard.stream().anyMatch(s -> s.startsWith(words.say("voice.still"))
                && s.contains(words.say("lookingafter.title"))), heard::toString);
    }
}
