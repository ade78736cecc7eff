package org.kiosk24.sim.citizen;

import org.kiosk24.app.screen.Touch;

/** A finger on the glass. */
@FunctionalInterface
public interface Fingers {
    /** Presses what stands for this touch on the screen that is shown; false if nothing there does. */
    boolean press(Touch touch);
}
