package org.kiosk24.device.time;

import java.time.Duration;

/**
 * A moment on {@link Time#nanos()} to wait for at most.
 *
 * @param nanos the moment, on the clock of the {@link Time} that made it
 */
public record Deadline(long nanos) {
    public Deadline plus(Duration more) {
        return new Deadline(nanos + more.toNanos());
    }

    /** The earlier of the two. */
    public Deadline orSooner(Deadline other) {
        return nanos - other.nanos <= 0 ? this : other;
    }
}
