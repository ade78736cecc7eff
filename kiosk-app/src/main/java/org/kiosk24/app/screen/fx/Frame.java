package org.kiosk24.app.screen.fx;

import java.time.Duration;

/**
 * One frame, by the monotonic clock in nanoseconds.
 *
 * @param began when the toolkit began the pulse, after animations were moved on
 * @param laidOut when style sheets were applied and everything had its place
 * @param painted when the pixels had been given to the window
 * @param beganWork processor time that the JavaFX thread had used until then, in nanoseconds
 * @param work processor time that it took of the JavaFX thread and of the render thread, which take turns; unlike the
 *            time between {@code began} and {@code painted} it does not grow when others keep the machine busy
 */
public record Frame(long began, long laidOut, long painted, long beganWork, Duration work) {
    /** All of it by the clock: styles, layout, painting, and handing over the pixels. */
    public Duration taken() {
        return Duration.ofNanos(painted - began);
    }
}
