package org.kiosk24.app.staff;

import java.util.Optional;
import java.util.regex.Pattern;

/** Six digits that only one person knows. Never prints itself. */
public record Pin(String digits) {
    public static final int LENGTH = 6;
    private static final Pattern SIX = Pattern.compile("[0-9]{" + LENGTH + "}");

    /** Why somebody may not have it as a new PIN, in English, for the command line; empty when they may. */
    public Optional<String> tooWeak(String number) {
        if (!SIX.matcher(digits).matches())
            return Optional.of("a PIN has " + LENGTH + " digits");
        if (digits.equals(number))
            return Optional.of("the PIN is the number itself");
        for (int step = -1; step <= 1; step++)
            if (runs(step))
                return Optional.of("the PIN is one digit again and again, or digits in a row");
        return Optional.empty();
    }

    private boolean runs(int step) {
        for (int i = 1; i < digits.length(); i++)
            if (digits.charAt(i) - digits.charAt(i - 1) != step)
                return false;
        return true;
    }

    @Override
    public String toString() {
        return "Pin[******]";
    }
}
