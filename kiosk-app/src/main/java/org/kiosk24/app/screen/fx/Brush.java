package org.kiosk24.app.screen.fx;

import java.util.function.Consumer;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/**
 * What every part of a page is drawn with.
 *
 * @param words of the person's language
 * @param draft what the person has begun to answer
 * @param tap where touches go
 */
record Brush(Words words, Preferences preferences, Draft draft, Consumer<Touch> tap) {
    /** As wide as what is on the glass may be. */
    static final double WIDTH = 984;

    static double em(TextSize size) {
        return switch (size) {
            case NORMAL -> 40;
            case LARGE -> 50;
            case LARGER -> 60;
            case LARGEST -> 70;
        };
    }

    String say(Text text) {
        return words.say(text);
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** Whether texts are small enough for two columns. */
    boolean roomy() {
        return preferences.size().compareTo(TextSize.LARGE) <= 0;
    }

    boolean seated() {
        return preferences.reach() == Reach.SEATED;
    }
}
