package org.kiosk24.sim.bench;

import java.time.Duration;
import org.kiosk24.device.link.LineSettings;

/**
 * How long an act took, and how long the line itself was busy with its bytes, both ways.
 *
 * @param bytes that went over the line for it
 */
public record Timing(LineSettings settings, long bytes, Duration taken) {
    public Duration line() {
        return settings.lineTime(bytes);
    }

    /** 1.0 would be a line that was never idle. */
    public double ratio() {
        return (double) taken.toNanos() / line().toNanos();
    }
}
