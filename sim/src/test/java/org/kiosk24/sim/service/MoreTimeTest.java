package org.kiosk24.sim.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.Manner.Turn;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** Who needs longer to pay, or to take the permit, gets it for one touch. */
class MoreTimeTest {
    private static Served served(Method method, Manner manner) {
        return Served.of(new Wish("zhang", "endorsement", "HKG1Y1T", method, Duration.ofMillis(600), Mind.STAYS),
                manner, (visit, view) -> {
                });
    }

    private static boolean waitsForPayment(Screen screen) {
        return screen instanceof Screen.PayByQr
                || screen instanceof Screen.PayByCard(var fen, var prompt) && prompt == PayerPrompt.PRESENT_CARD;
    }

    /** Lets the first chance pass, and asks for more in good time or not. */
    private static Manner paysAtTheSecondChance(Duration after, boolean asks) {
        int[] chances = {0};
        return (screen, times, me) -> {
            if (!waitsForPayment(screen) || chances[0]++ > 0)
                return Turn.AS_ASKED;
            me.pause(after);
            if (asks)
                me.press(new Touch.Extend());
            if (!asks || screen instanceof Screen.PayByQr)
                return Turn.DONE;
            me.pause(Duration.ofSeconds(30)); // the terminal has begun anew by then, on the same screen
            return Turn.AS_ASKED;
        };
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_for_more_time_to_pay_can_go_on_paying_when_the_first_time_is_over(Method method) {
        Duration late = Duration.ofSeconds(method == Method.CARD ? 45 : 95);
        Served served = served(method, paysAtTheSecondChance(late, true));

        assertInstanceOf(Screen.Goodbye.class, served.lastWord().orElseThrow(), served.seen()::toString);
        assertTrue(served.seen().stream().noneMatch(Screen.NotPaid.class::isInstance), served.seen()::toString);
        assertEquals(2, served.orders().getFirst().payments());
        assertEquals(1500, served.ledger().keptFen());
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_for_nothing_is_told_that_nothing_was_taken(Method method) {
        Served served = served(method, paysAtTheSecondChance(Duration.ofSeconds(45), false));
        assertTrue(served.seen().stream().anyMatch(Screen.NotPaid.class::isInstance), served.seen()::toString);
    }

    @Test
    void a_bank_that_declines_is_not_asked_again_by_a_wish_for_more_time() {
        boolean[] declined = {false};
        Served served = Served.of(Served.wish("zhang", "endorsement", "HKG1Y1T"),
                (screen, times, me) -> waitsForPayment(screen) && !declined[0] ? Turn.DONE : Turn.AS_ASKED,
                (visit, view) -> {
                    if (!waitsForPayment(view.screen()) || declined[0])
                        return;
                    visit.time().start("empty card", () -> {
                        visit.time().sleep(Duration.ofSeconds(2));
                        visit.kiosk().press(new Touch.Extend());
                        visit.time().sleep(Duration.ofSeconds(2));
                        declined[0] = true;
                        visit.world().tapEmptyCard();
                    });
                });
        assertTrue(served.seen().contains(new Screen.NotPaid(true)), served.seen()::toString);
    }

    @Test
    void who_asks_for_more_time_to_take_the_permit_keeps_it() {
        boolean[] asked = {false};
        Served served = served(Method.QR, (screen, times, me) -> {
            if (!(screen instanceof Screen.TakePermit) || asked[0])
                return Turn.AS_ASKED;
            asked[0] = true;
            for (int i = 0; i < 4; i++) {
                me.pause(Duration.ofSeconds(45));
                me.press(new Touch.Extend());
            }
            return Turn.AS_ASKED;
        });
        assertEquals(List.of(Ending.ISSUED), served.orders().stream().map(o -> o.ending().orElseThrow()).toList());
        assertFalse(served.orders().getFirst().returns() > 1, "it was pushed out once");
    }

    @Test
    void no_seconds_are_counted_that_nobody_knows() {
        boolean[] counted = {false};
        Served.of(Served.wish("zhang", "endorsement", "HKG1Y1T"), Manner.DILIGENT, (visit, view) -> {
            if (view.screen() instanceof Screen.PayByCard(var fen, var prompt) && prompt != PayerPrompt.PRESENT_CARD)
                counted[0] |= view.secondsLeft() > 0;
        });
        assertFalse(counted[0]);
    }
}
