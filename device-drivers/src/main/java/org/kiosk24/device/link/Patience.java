package org.kiosk24.device.link;

import java.time.Duration;

/**
 * How long a line that can be lost waits for what.
 *
 * @param connect for a connection to be made, at most
 * @param writeStall for a written piece to be taken, beyond three times what the line needs for it; then the line is
 *        given up as lost
 * @param firstPause after the first failed attempt to open; doubles with each further one
 * @param longestPause that the pause grows to
 */
public record Patience(Duration connect, Duration writeStall, Duration firstPause, Duration longestPause) {
    public static final Patience NORMAL = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(2),
            Duration.ofMillis(100), Duration.ofSeconds(5));

    Duration pauseAfter(Duration pause) {
        if (pause.isZero())
            return firstPause;
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(longestPause) < 0 ? twice : longestPause;
    }
}
