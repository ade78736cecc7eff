package org.kiosk24.app.visit;

import java.util.ArrayList;

/** A name as a screen may show it. */
public final class MaskedName {
    private MaskedName() {}

    /** The first character, and a star for each other one. */
    public static String of(String name) {
        int[] letters = name.codePoints().toArray();
        var masked = new ArrayList<String>();
        for (int i = 0; i < letters.length; i++)
            masked.add(i == 0 ? Character.toString(letters[i]) : "*");
        return String.join("", masked);
    }
}
