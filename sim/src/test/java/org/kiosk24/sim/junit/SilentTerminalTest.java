package org.kiosk24.sim.junit;

import static org.kiosk24.app.order.Entry.Method.CARD;

import org.junit.jupiter.api.Test;

/** With the bug that the README plants in the terminal's driver this fails. */
@KioskSim
class SilentTerminalTest {
    @Test
    void a_terminal_that_falls_silent_after_the_approval_has_taken_the_money_once(SimulatedKiosk kiosk) {
        kiosk.faults("after the 1st approved payment, terminal completion-lost");

        kiosk.visit("zhang").wants("HKG3M1T").pays(CARD);

        kiosk.chargedOnce(1500).madeOnce().gaveThePermitBack().keptThePromise();
    }
}
