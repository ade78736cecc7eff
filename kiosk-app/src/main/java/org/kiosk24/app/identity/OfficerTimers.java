package org.kiosk24.app.identity;

import java.time.Duration;

/**
 * @param decision how long an officer may take in all
 * @param between from one question to the next
 * @param slice how long to wait before asking whether the person wants to stop
 */
public record OfficerTimers(Duration decision, Duration between, Duration slice) {
    public static final OfficerTimers DEFAULT = new OfficerTimers(Duration.ofMinutes(5), Duration.ofSeconds(3),
            Duration.ofMillis(250));
}
