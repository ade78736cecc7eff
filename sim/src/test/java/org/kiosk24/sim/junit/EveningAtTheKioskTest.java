package org.kiosk24.sim.junit;

import static org.kiosk24.app.order.Entry.Method.CARD;

import org.junit.jupiter.api.Test;

@KioskSim
class EveningAtTheKioskTest {
    @Test
    void a_terminal_that_hangs_up_after_the_approval_charges_once(SimulatedKiosk kiosk) {
        kiosk.faults("after the 1st approved payment, hang up the terminal for 20 s");

        kiosk.visit("zhang").wants("HKG3M1T").pays(CARD);

        kiosk.chargedOnce(1500).madeOnce().gaveThePermitBack().keptThePromise();
    }
}
