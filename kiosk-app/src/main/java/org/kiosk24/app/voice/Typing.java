package org.kiosk24.app.voice;

import java.util.Optional;
import org.kiosk24.app.screen.Block.Digits.Shown;

/**
 * Digits that are typed with the cross of keys, one place after another: up and down change the digit, right takes it,
 * left erases the last one. Never prints what was typed.
 *
 * @param typed what has been taken
 * @param turned the digit that is being turned to; empty before the first turn of each place
 */
record Typing(int length, Shown shown, String typed, Optional<Integer> turned) {
    static Typing of(int length, Shown shown) {
        return new Typing(length, shown, "", Optional.empty());
    }

    /** A digit up or down from where it is; the first turn of a place yields 0 upwards and 9 downwards. */
    Typing turn(int step) {
        if (whole())
            return this;
        int next = turned.map(d -> Math.floorMod(d + step, 10)).orElse(step > 0 ? 0 : 9);
        return new Typing(length, shown, typed, Optional.of(next));
    }

    Typing take(int digit) {
        return whole() ? this : new Typing(length, shown, typed + digit, Optional.empty());
    }

    /** The digit that is turned to is taken; nothing changes when there is none. */
    Typing take() {
        return turned.map(this::take).orElse(this);
    }

    Typing erase() {
        return turned.isPresent() || typed.isEmpty()
                ? new Typing(length, shown, typed, Optional.empty())
                : new Typing(length, shown, typed.substring(0, typed.length() - 1), Optional.empty());
    }

    boolean whole() {
        return typed.length() == length;
    }

    boolean blank() {
        return typed.isEmpty() && turned.isEmpty();
    }

    @Override
    public String toString() {
        return "Typing[" + typed.length() + " of " + length + "]";
    }
}
