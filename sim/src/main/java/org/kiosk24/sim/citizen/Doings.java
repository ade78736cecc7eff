package org.kiosk24.sim.citizen;

import java.time.Duration;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

/** What a person can do in front of the kiosk. */
public interface Doings {
    ScriptedCitizen.Wish wish();

    Hands hands();

    void press(Touch touch);

    /** Stands there and does nothing. */
    void pause(Duration how);

    /** Whether this is still what the newest screen says. */
    boolean stillSees(Screen screen);
}
