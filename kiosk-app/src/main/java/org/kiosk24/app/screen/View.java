package org.kiosk24.app.screen;

import org.kiosk24.app.words.Language;

/**
 * Everything on the glass at one moment.
 *
 * @param screen the one question, or the one thing to know
 * @param secondsLeft how long the screen waits for the person; 0 or less when it waits for no person
 */
public record View(Screen screen, Preferences preferences, int secondsLeft) {
    public Language language() {
        return preferences.language();
    }
}
