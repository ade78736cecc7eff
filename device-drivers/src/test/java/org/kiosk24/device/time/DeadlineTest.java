package org.kiosk24.device.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void the_sooner_of_two_is_found_also_where_the_clock_wraps_around() {
        Deadline before = new Deadline(Long.MAX_VALUE - 10);
        Deadline after = before.plus(Duration.ofNanos(100));

        assertTrue(after.nanos() < 0);
        assertEquals(before, before.orSooner(after));
        assertEquals(before, after.orSooner(before));
    }

    @Test
    void it_has_passed_at_its_very_moment_and_nothing_is_left_then() {
        Stopped time = new Stopped(Long.MAX_VALUE - 5);
        Deadline deadline = time.in(Duration.ofNanos(10));

        assertFalse(time.passed(deadline));
        assertEquals(Duration.ofNanos(10), time.left(deadline));
        time.nanos += 10;
        assertTrue(time.passed(deadline));
        assertEquals(Duration.ZERO, time.left(deadline));
        time.nanos += 10;
        assertTrue(time.passed(deadline));
        assertEquals(Duration.ZERO, time.left(deadline));
    }

    /** A clock that stands where it is put. */
    private static final class Stopped implements Time {
        private long nanos;

        Stopped(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sleep(Duration duration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Mailbox<T> mailbox() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void start(String name, Runnable actor) {
            throw new UnsupportedOperationException();
        }
    }
}
