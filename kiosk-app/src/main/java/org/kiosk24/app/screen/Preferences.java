package org.kiosk24.app.screen;

import org.kiosk24.app.words.Language;

/**
 * How one person wants to be served. They end with the visit.
 *
 * @param reach where the controls are
 */
public record Preferences(Language language, TextSize size, Theme theme, Reach reach, Voice voice) {
    public enum TextSize {
        NORMAL, LARGE, LARGER, LARGEST
    }

    public enum Theme {
        /** Ink on warm paper. */
        PAPER,
        /** White on black. */
        CONTRAST
    }

    public enum Reach {
        STANDING,
        /** All controls in the lower half, for a person in a wheelchair. */
        SEATED
    }

    /** How loudly each screen is spoken. */
    public enum Voice {
        OFF, SOFT, MEDIUM, LOUD
    }

    /** As the kiosk greets everybody. */
    public static Preferences in(Language language) {
        return new Preferences(language, TextSize.NORMAL, Theme.PAPER, Reach.STANDING, Voice.OFF);
    }

    /** The same but for what the touch sets. */
    public Preferences with(Touch.Setting setting) {
        return switch (setting) {
            case Touch.Speak(var wanted) -> new Preferences(wanted, size, theme, reach, voice);
            case Touch.Enlarge(var wanted) -> new Preferences(language, wanted, theme, reach, voice);
            case Touch.Paint(var wanted) -> new Preferences(language, size, wanted, reach, voice);
            case Touch.Lower(var wanted) -> new Preferences(language, size, theme, wanted, voice);
            case Touch.Hear(var wanted) -> new Preferences(language, size, theme, reach, wanted);
        };
    }
}
