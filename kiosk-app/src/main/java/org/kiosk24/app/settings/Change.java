package org.kiosk24.app.settings;

import java.time.Instant;

/**
 * One change of the settings.
 *
 * @param number of the change, and of the snapshot of what was before it
 * @param why empty for none
 */
public record Change(int number, Instant at, String what, String by, String why, State state) {
    public enum State {
        /** Nobody knows yet; the next change finds out. */
        BEGUN, DONE, NOT_DONE
    }

    Change now(State other) {
        return new Change(number, at, what, by, why, other);
    }
}
