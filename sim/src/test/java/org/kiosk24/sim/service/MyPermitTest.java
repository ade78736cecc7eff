package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

class MyPermitTest {
    private static final Wish ELDER = Served.wish("elder", "permit", "");

    @ParameterizedTest
    @EnumSource
    void each_endorsement_is_told_with_its_validity_and_what_remains_of_it(Language language) {
        Served served = Served.in(language, ELDER);
        String told = Told.in(language, served.lastSheet());
        for (String each : switch (language) {
            case CHINESE -> List.of("李**", "香港，团队旅游", "未使用，剩 1 次", "已用完", "已过期");
            case TRADITIONAL -> List.of("李**", "香港，團隊旅遊", "未使用，剩 1 次", "已用完", "已過期");
            case ENGLISH -> List.of("李**", "Hong Kong, group travel", "Unused. Entries left: 1", "Used up", "Expired");
        })
            assertTrue(told.contains(each), told);
        assertEquals(List.of(Ending.NOT_ISSUED), served.orders().stream().map(o -> o.ending().orElseThrow()).toList());
        assertEquals("NONE", served.ledger().permitAt());
        assertEquals(List.of(), served.ledger().outcomes(), "the bureau has nothing to hear");
    }

    @Test
    void what_was_used_in_part_and_what_has_no_count_are_told_apart() {
        String told = Told.in(Language.CHINESE, Served.of(Served.wish("zhuhai", "permit", "")).lastSheet());
        assertTrue(told.contains("还剩 1 次") && told.contains("多次有效"), told);
    }

    @Test
    void without_the_bureaus_count_the_chips_content_is_shown() {
        Served served = Served.of(ELDER, Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.InsertPermit)
                visit.world().bureau.fault("error-500");
            if (view.screen() instanceof Screen.TakePermit)
                visit.world().bureau.mend();
        });
        String told = Told.in(Language.CHINESE, served.lastSheet());
        assertTrue(told.contains("剩余次数未知") && told.contains("已过期"), told);
    }

    @Test
    void leaving_at_any_screen_gives_the_permit_back() {
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(ELDER);
    }

    @Test
    void a_bureau_that_fails_at_any_moment_is_told_of() {
        EveryWayOut.aBureauThatFailsFromEveryScreenOn(ELDER);
    }
}
