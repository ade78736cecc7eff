package org.kiosk24.app.visit;

import java.time.Duration;

/**
 * How long the kiosk waits for a person.
 *
 * @param question for an answer on the glass
 * @param idCard for an ID card
 * @param permit for the permit to be put in
 * @param take for the permit to be taken out
 * @param farewell how long the last screen stays
 */
public record VisitTimers(Duration question, Duration idCard, Duration permit, Duration take, Duration farewell) {
    public static final VisitTimers DEFAULT = new VisitTimers(Duration.ofSeconds(60), Duration.ofSeconds(60),
            Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(20));
}
