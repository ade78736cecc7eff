package org.kiosk24.device.time;

import java.time.Duration;
import java.time.Instant;

/**
 * Now, sleep, deadlines, and the actors and mailboxes that wait on them. The real one is {@link RealTime}; a virtual
 * one decides by itself when time passes and who runs next. All methods may be called from any actor.
 */
public interface Time {
    /** Calendar time, for records and for people. It may jump; never measure with it. */
    Instant now();

    /** Monotonic nanoseconds from an arbitrary origin, for measuring and for {@link Deadline}s. */
    long nanos();

    /** Waits; returns at once for zero or negative durations. */
    void sleep(Duration duration);

    /** A new empty mailbox whose waiting happens on this time. */
    <T> Mailbox<T> mailbox();

    /** Starts an actor: plain blocking code on a virtual thread of its own. */
    void start(String name, Runnable actor);

    default Deadline in(Duration duration) {
        return new Deadline(nanos() + duration.toNanos());
    }

    default boolean passed(Deadline deadline) {
        return deadline.nanos() - nanos() <= 0;
    }

    /** What is left until the deadline, never negative. */
    default Duration left(Deadline deadline) {
        return Duration.ofNanos(Math.max(0, deadline.nanos() - nanos()));
    }
}
