package org.kiosk24.sim.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One person's time at the kiosk.
 *
 * @param number 1, 2, 3 ... in the order of the visits
 * @param arrived when the person came, and queued if somebody stood there
 * @param waited in the queue
 * @param took from the kiosk being free to the person going
 * @param lastWord the last screen meant for this person, its kind and reasons
 * @param orders begun in this visit
 * @param accidents that began in this visit
 */
public record VisitStory(int number, CitizenKind kind, Instant arrived, Duration waited, Duration took,
        Outcome outcome, String lastWord, List<String> orders, List<String> accidents) {
    /** How a visit ended. */
    public enum Outcome {
        ISSUED,
        /** Told what was asked for, or something was handed in. */
        SERVED,
        /** The bureau, a rule or the state of the kiosk stood against it. */
        REFUSED,
        /** The person did not want or wait any more. */
        CANCELLED,
        /** Handed to staff. */
        CASE,
        /** None of these: there is a mistake somewhere. */
        UNDEFINED
    }
}
