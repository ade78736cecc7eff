package org.kiosk24.app.voice;

/**
 * The keys beside the glass, told apart by touch alone: a cross of four arrows about a round OK, a key with a question
 * mark, and a pair that makes the voice quieter and louder. They come in as keys of a keyboard.
 */
public final class Keypad {
    private Keypad() {}

    /** What was pressed. */
    public sealed interface Press {
        /** A number key, where there are some: 0 to 9. */
        record Digit(int digit) implements Press {
            @Override
            public String toString() {
                return "Digit";
            }
        }
    }

    /** The eight keys. Whichever is pressed first only switches the voice on. */
    public enum Key implements Press {
        /** The control before; while digits are typed, the next higher digit. */
        UP,
        /** The next control; while digits are typed, the next lower digit. */
        DOWN,
        /** The way back or out of this screen; while digits are typed, erases the last one. */
        LEFT,
        /** The first control of the next kind; while digits are typed, takes the digit. */
        RIGHT,
        /** Uses the control that was named last. */
        OK,
        /** Says the screen again; pressed twice, explains the keys. */
        HELP,
        QUIETER,
        LOUDER
    }
}
