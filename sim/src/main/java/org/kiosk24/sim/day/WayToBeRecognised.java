package org.kiosk24.sim.day;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.sim.citizen.Doings;
import org.kiosk24.sim.citizen.Manner;

/**
 * How people of any manner like to be recognised: one in {@value #PREFER_AN_OFFICER} would rather not be looked at by a
 * camera, and one in {@value #MISTYPE} types a wrong code first, if it comes to a code.
 */
final class WayToBeRecognised implements Manner {
    private static final int PREFER_AN_OFFICER = 6;
    private static final int MISTYPE = 4;
    private static final String OFFICER = "officer";
    private final Manner manner;
    private final boolean officer;
    private boolean mistypes;

    /** Draws what is left to chance. */
    WayToBeRecognised(Manner manner, RandomGenerator random) {
        this.manner = manner;
        officer = random.nextInt(PREFER_AN_OFFICER) == 0;
        mistypes = random.nextInt(MISTYPE) == 0;
    }

    @Override
    public Turn at(Screen screen, int times, Doings me) {
        Turn turn = manner.at(screen, times, me);
        if (turn != Turn.AS_ASKED || !(screen instanceof Screen.Sheet sheet))
            return turn;
        if (officer && canBeChosen(sheet)) {
            me.press(new Touch.Choose(OFFICER));
            return Turn.DONE;
        }
        if (!mistypes || !sheet.name().equals("officer-code"))
            return Turn.AS_ASKED;
        mistypes = false;
        me.press(new Touch.Enter(otherThan(me.hands().code(me.wish().persona(), sheet.name()))));
        return Turn.DONE;
    }

    private static boolean canBeChosen(Screen.Sheet sheet) {
        return sheet.name().equals("recognise") && sheet.blocks().stream()
                .anyMatch(b -> b instanceof Block.Choices(var choices)
                        && choices.stream().anyMatch(c -> c.code().equals(OFFICER) && c.open()));
    }

    private static String otherThan(Optional<String> code) {
        return code.equals(Optional.of("271828")) ? "314159" : "271828";
    }
}
