package org.kiosk24.app.voice;

import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Touch;

/**
 * Something on a screen that can be reached and used.
 *
 * @param id that of the button on the glass
 * @param label what it does, in words
 * @param closed why it cannot be used now, in words; empty when it can be
 */
public record Control(String id, String label, Role role, Optional<String> closed, Act act) {
    /** What it is, and where in the order it stands: fields and choices, then buttons, then settings. */
    public enum Role {
        CHOICE, DIGITS, WRITING, SIGNATURE, BUTTON, SETTING
    }

    /** What using it does. */
    public sealed interface Act {
        /** This touch, at once. */
        record Press(Touch touch) implements Act {}

        /** So many digits are typed; then {@link Touch.Enter}. */
        record Type(int length, Block.Digits.Shown shown) implements Act {}

        /** {@link Touch.Sign} without strokes, when it is confirmed once more. */
        record Agree() implements Act {}

        /** Nothing that keys can do. */
        record None() implements Act {}
    }

    static Control press(String id, String label, Role role, Touch touch) {
        return new Control(id, label, role, Optional.empty(), new Act.Press(touch));
    }

    static Control closed(String id, String label, Role role, String why) {
        return new Control(id, label, role, Optional.of(why), new Act.None());
    }

    public boolean open() {
        return closed.isEmpty();
    }
}
