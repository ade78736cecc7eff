package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Language;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

class ApplyTest {
    private static final Wish MOVE = Served.wish("zhang", "application", "MOVE");
    private static final Wish CHILD = Served.wish("shenzhen", "application", "NEWBORN");

    private static Screen.Sheet sheet(Served served, String name) {
        return Told.sheets(served.seen()).stream().filter(s -> s.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + served.names()));
    }

    @ParameterizedTest
    @CsvSource({"CHINESE,不需要计划生育证明,来源：卫生健康,已受理", "TRADITIONAL,不需要計劃生育證明,來源：衛生健康,已受理",
            "ENGLISH,no family-planning proof,From: Health,Accepted"})
    void a_newborn_child_is_registered_without_family_planning_proof(Language language, String none, String source,
            String accepted) {
        Served served = Served.in(language, CHILD);
        String all = Told.sheets(served.seen()).stream().map(s -> Told.in(language, s)).toList().toString();
        assertTrue(all.toLowerCase(java.util.Locale.ROOT).contains(none), all);
        assertTrue(Told.in(language, sheet(served, "application-review")).contains(source), all);
        String told = Told.in(language, served.lastSheet());
        String number = served.ledger().filings().getFirst().number();
        assertTrue(told.contains(accepted) && told.contains(number) && told.contains("2026-11-26"), told);
        assertEquals(1, served.slips().size());
        assertTrue(served.slips().getFirst().contains(number), served.slips().getFirst());
        assertEquals(List.of(Ending.FILED), served.orders().stream().map(o -> o.ending().orElseThrow()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_missing_is_told_at_once_with_where_and_how(Language language) {
        Served served = Served.in(language, Served.wish("minority", "application", "MOVE"));
        Screen.Sheet last = served.lastSheet();
        assertEquals("application-missing", last.name());
        String told = Told.in(language, last);
        for (String each : switch (language) {
            case CHINESE -> List.of("还缺 2 项", "不动产登记中心", "社保经办窗口", "怎么办：");
            case TRADITIONAL -> List.of("還缺 2 項", "不動產登記中心", "社保經辦窗口", "怎麼辦：");
            case ENGLISH -> List.of("2 things are missing", "Property registry", "Social security office", "How:");
        })
            assertTrue(told.contains(each), told);
        assertEquals(1, served.slips().size());
        assertEquals(List.of(), served.ledger().filings());
    }

    @Test
    void what_a_register_has_wrong_is_not_corrected_by_typing() {
        Served served = Served.of(MOVE, (screen, times, me) -> {
            if (!(screen instanceof Screen.Sheet s) || !s.name().equals("application-review"))
                return Turn.AS_ASKED;
            me.press(new Touch.Back());
            return Turn.DONE;
        }, (visit, view) -> {
        });
        assertEquals("application-correct", served.lastSheet().name());
        assertEquals(List.of(), served.ledger().filings());
    }

    @Test
    void who_has_a_permit_cannot_apply_for_a_first_one() {
        assertTrue(Served.of(Served.wish("zhang", "application", "FIRST_PERMIT")).lastWord()
                .orElseThrow() instanceof Screen.NotEntitled);
        assertEquals("application-accepted",
                Served.of(Served.wish("no-permit", "application", "FIRST_PERMIT")).lastSheet().name());
    }

    @Test
    void leaving_at_any_screen_leaves_the_kiosk_ready() {
        EveryWayOut.cancellingAndWalkingAwayAtEveryScreen(MOVE);
    }

    @Test
    void a_bureau_that_fails_at_any_moment_is_told_of() {
        EveryWayOut.aBureauThatFailsFromEveryScreenOn(MOVE);
    }

    /** From before it is signed until the last word: whatever the instant, one application or none, and the kiosk knows. */
    @Test
    void after_a_power_cut_at_any_instant_the_order_is_driven_to_its_right_end() {
        int filed = 0;
        for (int millis = 0; millis < 2400; millis += 60) {
            int after = millis;
            boolean[] cut = {false};
            Served served = Served.of(MOVE, Manner.DILIGENT, (visit, view) -> {
                if (cut[0] || !(view.screen() instanceof Screen.Sheet s) || !s.name().equals("application-sign"))
                    return;
                cut[0] = true;
                visit.world().bureau.fault("sluggish");
                visit.time().supply().start("mains", () -> {
                    visit.time().sleep(java.time.Duration.ofMillis(after * 3L));
                    visit.kiosk().cutPower();
                    visit.world().bureau.mend();
                    visit.time().sleep(java.time.Duration.ofSeconds(30));
                    visit.kiosk().powerOn();
                });
            });
            filed += served.ledger().filings().size();
            assertEquals(served.ledger().filings().size(),
                    served.orders().stream().filter(o -> o.ending().orElseThrow() == Ending.FILED).count(),
                    "cut after " + after * 3 + " ms");
        }
        assertTrue(filed > 5 && filed < 40, "filed " + filed);
    }

    @Test
    void what_nobody_can_know_is_a_case_for_staff() {
        Served served = Served.of(MOVE, Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.Sheet s && s.name().equals("application-sign"))
                visit.world().bureau.fault("answer-lost");
            if (view.screen() instanceof Screen.Welcome)
                visit.world().bureau.mend();
        });
        assertEquals(List.of(CaseReason.FILING_IN_DOUBT), served.orders().getFirst().cases());
        assertTrue(served.lastWord().orElseThrow() instanceof Screen.StaffCase);
        assertEquals(1, served.ledger().filings().size());
    }
}
