package org.kiosk24.sim.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.app.order.Entry.Method.CARD;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The same five lines on real lines, and a test that does by hand what a visit does. */
@KioskSim
class WiredKioskTest {
    @Test
    void an_endorsement_is_made_on_real_lines_through_a_pulled_cable_and_a_power_cut(WiredKiosk kiosk)
            throws IOException {
        kiosk.pullsCable("receipt").plugsIn("receipt").faults("after the 1st approved payment, terminal lost-ack");

        kiosk.visit("zhang", "HKG3M1T", CARD);

        kiosk.chargedOnce(1500).madeOnce().gaveThePermitBack().keptThePromise();
        assertTrue(kiosk.frames().stream().anyMatch(f -> f.words().startsWith("06 01 authorisation, 1500 fen")));

        assertEquals(1, kiosk.befallen().size());
        assertTrue(kiosk.frames().stream().filter(f -> f.device().equals("payment"))
                .allMatch(f -> !kiosk.fields(f).isEmpty()));
        assertTrue(kiosk.picture().isPresent());

        kiosk.cutsThePower();
        assertEquals("", kiosk.screen());
        kiosk.switchesThePowerOn().shows("welcome");
        kiosk.presses("start").shows("sheet-menu").breaks("idcard", "unreadable-card")
                .presses("choose-endorsement").shows("place-id-card").laysIdCard("zhang")
                .shows("place-id-card-again").mends("idcard").shows("insert-permit").liftsIdCard();
        kiosk.presses("cancel").shows("welcome").chargedOnce(1500).keptThePromise();
    }
}
