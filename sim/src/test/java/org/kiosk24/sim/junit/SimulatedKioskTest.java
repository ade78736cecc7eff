package org.kiosk24.sim.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.app.order.Entry.Method.CARD;
import static org.kiosk24.app.order.Entry.Method.QR;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.device.idcard.IdCard.Sex;
import org.kiosk24.sim.people.Newcomer;
import org.kiosk24.sim.people.Newcomer.Entitlement;

/** What the extension itself promises: its assertions pass and fail as the books say. */
@KioskSim(seed = 4)
class SimulatedKioskTest {
    @Test
    void who_pays_is_charged_once_and_leaves_with_a_permit(SimulatedKiosk kiosk) {
        kiosk.visit("zhang").wants("HKG3M1T").pays(CARD);

        kiosk.chargedOnce(1500).madeOnce().gaveThePermitBack().keptThePromise();
        assertInstanceOf(Screen.Goodbye.class, kiosk.lastWord().orElseThrow());
        assertThrows(AssertionError.class, () -> kiosk.chargedOnce(1600));
        assertThrows(AssertionError.class, kiosk::keptNothing);
        assertThrows(AssertionError.class, kiosk::madeNothing);
    }

    @Test
    void somebody_made_up_is_served_as_entitled(SimulatedKiosk kiosk) {
        LocalDate birth = LocalDate.of(1993, 5, 21);
        kiosk.visit(new Newcomer("林小满", birth, Sex.FEMALE, Entitlement.SHENZHEN)).wants("HKG1Y9T").pays(CARD);
        kiosk.madeOnce().gaveThePermitBack().keptThePromise();

        kiosk.visit(new Newcomer("欧阳海", birth, Sex.MALE, Entitlement.FEE_OUTSTANDING)).wants("HKG3M1T").pays(CARD);
        assertInstanceOf(Screen.NotEntitled.class, kiosk.lastWord().orElseThrow());
        kiosk.madeOnce().keptThePromise();
    }

    @Test
    void who_cancels_is_not_charged(SimulatedKiosk kiosk) {
        kiosk.visit("zhang").wants("HKG3M1T").cancelsWhenAskedToPay();

        kiosk.keptNothing().madeNothing().gaveThePermitBack().keptThePromise();
        assertThrows(AssertionError.class, () -> kiosk.chargedOnce(1500));
        assertThrows(AssertionError.class, kiosk::madeOnce);
    }

    @Test
    void two_people_come_one_after_the_other_and_two_charges_are_not_one(SimulatedKiosk kiosk) {
        kiosk.visit("zhang").wants("HKG3M1T").pays(QR);
        kiosk.visit("online-approved").comesFor("collect").pays(CARD);

        assertEquals(2, kiosk.orders().size());
        kiosk.keptThePromise();
        assertThrows(AssertionError.class, () -> kiosk.chargedOnce(1500));
        assertThrows(AssertionError.class, kiosk::madeOnce);
    }

    @Test
    void a_script_strikes_and_a_jam_keeps_the_permit(SimulatedKiosk kiosk) {
        kiosk.faults("when the permit is inside, jam the card station");

        kiosk.visit("zhang").wants("HKG3M1T").pays(CARD);

        assertEquals(List.of("when the permit is inside, jam the card station"), kiosk.befallen());
        AssertionError why = assertThrows(AssertionError.class, kiosk::gaveThePermitBack);
        assertTrue(why.getMessage().contains("INSIDE") && why.getMessage().contains("jam the card station"),
                why.getMessage());
        kiosk.keptNothing();
    }

    @Test
    @KioskSim(seed = 9)
    void the_power_is_cut_at_the_approval_and_comes_back(SimulatedKiosk kiosk) {
        kiosk.faults("after the 1st approved payment, cut the power for 30 s");

        kiosk.visit("zhang").wants("HKG3M1T").pays(CARD);

        kiosk.gaveThePermitBack().keptThePromise();
    }

    @Test
    void what_costs_nothing_is_served_without_money(SimulatedKiosk kiosk) {
        kiosk.visit("zhang").comesFor("guide").wants("NEWBORN").isServed().keptNothing();

        assertInstanceOf(Screen.Sheet.class, kiosk.lastWord().orElseThrow());
    }

    @Test
    void a_stranger_is_not_among_the_personas(SimulatedKiosk kiosk) {
        assertThrows(IllegalArgumentException.class, () -> kiosk.visit("zhong"));
    }
}
