package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner.Turn;

class GuideAndBookingTest {
    @ParameterizedTest
    @CsvSource({"CHINESE,当场挂失,40 元", "TRADITIONAL,當場掛失,40 元", "ENGLISH,Reported lost at once,40 yuan"})
    void a_guide_tells_what_a_matter_takes_on_screen_on_paper_and_as_qr(Language language, String hint, String fee) {
        boolean[] printed = {false};
        Served served = Served.of(Served.wish("zhang", "guide", "LOST_ID_CARD"), (screen, times, me) -> {
            if (screen instanceof Screen.Welcome)
                me.press(new Touch.Speak(language));
            if (printed[0] || !(screen instanceof Screen.Sheet s) || !s.name().equals("guide"))
                return Turn.AS_ASKED;
            printed[0] = true;
            me.press(Screen.Button.print().touch());
            return Turn.DONE;
        }, (visit, view) -> {
        });
        String told = Told.in(language, served.lastSheet());
        assertTrue(told.contains(hint) && told.contains(fee), told);
        assertTrue(served.lastSheet().blocks().stream()
                .anyMatch(b -> b instanceof Block.Qr(var caption, var text) && text.lines().count() > 2));
        assertTrue(served.slips().getFirst().contains(fee), served.slips()::toString);
        assertEquals(List.of(), served.orders());
    }

    @ParameterizedTest
    @EnumSource
    void a_counter_is_booked_once_and_the_slip_says_when(Language language) {
        Served served = Served.in(language, Served.wish("functionary", "booking", "WH02"));
        String told = Told.in(language, served.lastSheet());
        assertTrue(told.contains("2026-11-24") && told.contains("09:00"), told);
        assertEquals(1, served.ledger().filings().size());
        assertTrue(served.slips().getFirst().contains(served.ledger().filings().getFirst().number()));
    }

    @Test
    void leaving_at_any_screen_leaves_the_kiosk_ready() {
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(Served.wish("functionary", "booking", "WH01"));
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(Served.wish("functionary", "guide", "PASSPORT"));
    }

    @Test
    void a_bureau_that_fails_at_any_moment_is_told_of() {
        EveryWayOut.aBureauThatFailsFromEveryScreenOn(Served.wish("functionary", "booking", "WH01"));
    }
}
