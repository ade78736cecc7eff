package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person has typed or drawn on one screen and not yet given. It outlives a change of language, size or colours
 * of the same screen, and nothing else. JavaFX thread only.
 */
final class Draft {
    String typed = "";
    /** Letters that are not words yet. */
    String letters = "";
    Keys keys = Keys.UNSET;
    /** Each x and y by turns, in pixels of the pad. */
    final List<List<Double>> strokes = new ArrayList<>();

    /** What the keys of a keyboard write. */
    enum Keys {
        UNSET, PINYIN, LATIN, DIGITS
    }
}
