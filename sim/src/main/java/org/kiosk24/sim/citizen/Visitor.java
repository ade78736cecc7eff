package org.kiosk24.sim.citizen;

import java.time.Duration;
import org.kiosk24.app.screen.Display;
import org.kiosk24.sim.citizen.ScriptedCitizen.Parting;

/** Somebody in front of the kiosk. */
public interface Visitor extends Display {
    /**
     * Visits the kiosk in the caller's actor, until told the last word, or gone away.
     *
     * @param patience how long one and the same thing is waited for
     */
    Parting visit(Duration patience);

    /** The screen has gone dark: whatever comes next is new. */
    void seesNothing();
}
