package org.kiosk24.sim.citizen;

import org.kiosk24.app.screen.Screen;

/** How a person differs from one who does what the screens say. */
@FunctionalInterface
public interface Manner {
    /** What came of being shown a screen. */
    enum Turn {
        /** The person now does what the screen asks for. */
        AS_ASKED,
        /** The person has done something else, and looks up again. */
        DONE,
        /** The person has gone away. */
        LEFT
    }

    /** Does what the screens say. */
    Manner DILIGENT = (screen, times, me) -> Turn.AS_ASKED;

    /** @param times how often this person has seen a screen of this kind, this one included */
    Turn at(Screen screen, int times, Doings me);
}
