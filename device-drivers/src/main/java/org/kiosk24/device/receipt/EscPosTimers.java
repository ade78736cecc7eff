package org.kiosk24.device.receipt;

import java.time.Duration;

/**
 * How long the host waits.
 *
 * @param status for the answer to one real-time status question
 * @param look between two looks at the status while a slip is being printed
 * @param print for a slip to be printed and cut
 */
public record EscPosTimers(Duration status, Duration look, Duration print) {
    public static final EscPosTimers DEFAULTS = new EscPosTimers(Duration.ofMillis(800), Duration.ofMillis(700),
            Duration.ofSeconds(12));
}
