package org.kiosk24.app.screen;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.words.Language;

/**
 * Everything on the glass at one moment.
 *
 * @param screen the one question, or the one thing to know
 * @param steps of the service in hand; empty for one that has none, or where none is in hand
 * @param secondsLeft how long the screen waits for the person; 0 or less when it waits for no person
 * @param focus id of the button that the keys beside the glass would press
 */
public record View(Screen screen, Preferences preferences, List<Step> steps, int secondsLeft, Optional<String> focus) {
    public View(Screen screen, Preferences preferences, List<Step> steps, int secondsLeft) {
        this(screen, preferences, steps, secondsLeft, Optional.empty());
    }

    /** On the way to an endorsement, which has every step. */
    public View(Screen screen, Preferences preferences, int secondsLeft, Optional<String> focus) {
        this(screen, preferences, List.of(Step.values()), secondsLeft, focus);
    }

    /** On the way to an endorsement, which has every step. */
    public View(Screen screen, Preferences preferences, int secondsLeft) {
        this(screen, preferences, secondsLeft, Optional.empty());
    }

    public Language language() {
        return preferences.language();
    }

    public View focused(Optional<String> id) {
        return new View(screen, preferences, steps, secondsLeft, id);
    }
}
