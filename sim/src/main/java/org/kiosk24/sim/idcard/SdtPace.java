package org.kiosk24.sim.idcard;

import java.time.Duration;

/**
 * How long the reader's firmware thinks before it answers, the line's own time aside.
 *
 * @param plain commands that need no card
 * @param search find and select
 * @param read reading from the card
 * @param requestGap silence inside a request after which the reader gives it up
 */
public record SdtPace(Duration plain, Duration search, Duration read, Duration requestGap) {
    public static final SdtPace DEFAULT = new SdtPace(Duration.ofMillis(2), Duration.ofMillis(30),
            Duration.ofMillis(250), Duration.ofMillis(100));
}
