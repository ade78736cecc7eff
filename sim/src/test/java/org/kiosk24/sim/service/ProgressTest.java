package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

class ProgressTest {
    private static String told(Language language, String persona, String way) {
        return Told.in(language, Served.in(language, Served.wish(persona, "progress", way)).lastSheet());
    }

    @ParameterizedTest
    @CsvSource({"CHINESE,已超期 4 个工作日,应当向您说明原因", "TRADITIONAL,已超期 4 個工作日,應當向您說明原因",
            "ENGLISH,Overdue by 4 working days,owed an explanation"})
    void who_waits_too_long_is_told_so_and_what_may_be_done_about_it(Language language, String late, String owed) {
        String told = told(language, "functionary", "CARD");
        assertTrue(told.contains(late) && told.contains(owed) && told.contains("12389"), told);
    }

    @ParameterizedTest
    @EnumSource
    void a_number_of_twelve_digits_finds_the_application_without_a_card(Language language) {
        String told = told(language, "elder", "NUMBER");
        assertTrue(told.contains("420199260233") && told.contains("2026-11-11"), told);
    }

    @Test
    void the_days_left_are_those_of_the_law() {
        assertTrue(told(Language.CHINESE, "no-permit", "CARD").contains("4 个工作日"));
        assertTrue(told(Language.CHINESE, "minority", "CARD").contains("不予批准"));
    }

    @Test
    void of_several_applications_one_is_chosen() {
        Served served = Served.of(Served.wish("zhang", "progress", "CARD"));
        assertTrue(served.names().contains("progress-which"), served.names()::toString);
        assertEquals("progress", served.lastSheet().name());
    }

    @Test
    void a_number_that_nothing_goes_by_is_asked_for_again_and_then_said_to_be_unknown() {
        Served served = Served.of(Served.wish("zhang", "progress", "NUMBER"), (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals("progress-number"))
                return Turn.AS_ASKED;
            me.press(new Touch.Enter("999999999999"));
            return Turn.DONE;
        }, (visit, view) -> {
        });
        assertEquals("progress-none", served.lastSheet().name());
        assertEquals(3, served.names().stream().filter("progress-number"::equals).count());
    }

    @Test
    void who_applied_for_nothing_is_told_that() {
        assertEquals("progress-none", Served.of(Served.wish("zhuhai", "progress", "CARD")).lastSheet().name());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_asked_is_shown_and_printed(Language language) {
        boolean[] looked = {false};
        Served served = Served.of(Served.wish("elder", "progress", "CARD"), (screen, times, me) -> {
            if (screen instanceof Screen.Welcome)
                me.press(new Touch.Speak(language));
            if (screen instanceof Screen.Sheet s && s.name().equals("asked")) {
                me.press(
                        s.buttons().contains(Screen.Button.print()) ? Screen.Button.print().touch() : new Touch.Back());
                return Turn.DONE;
            }
            if (!ScriptedCitizen.isLast(screen) || looked[0])
                return Turn.AS_ASKED;
            looked[0] = true;
            me.press(Screen.Button.asked().touch());
            return Turn.DONE;
        }, (visit, view) -> {
        });
        String asked = Told.in(language, Told.sheets(served.seen()).stream().filter(s -> s.name().equals("asked"))
                .findFirst().orElseThrow());
        String expected = switch (language) {
            case CHINESE -> "业务受理系统\n有记录\n用途：查询办理进度";
            case TRADITIONAL -> "業務受理系統\n有記錄\n用途：查詢辦理進度";
            case ENGLISH -> "Applications under way\nRecord found\nFor: how far your application is";
        };
        assertTrue(asked.contains(expected), asked);
        assertEquals(1, served.slips().size());
        assertTrue(served.slips().getFirst().contains(expected.lines().findFirst().orElseThrow()),
                served.slips().getFirst());
        assertFalse(served.slips().getFirst().contains("420199260233"), "what the register said");
        assertEquals(List.of(), served.orders());
    }

    @Test
    void leaving_at_any_screen_leaves_the_kiosk_ready() {
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(Served.wish("functionary", "progress", "CARD"));
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(Served.wish("elder", "progress", "NUMBER"));
    }

    @Test
    void a_bureau_that_fails_at_any_moment_is_told_of() {
        EveryWayOut.aBureauThatFailsFromEveryScreenOn(Served.wish("functionary", "progress", "CARD"));
    }
}
