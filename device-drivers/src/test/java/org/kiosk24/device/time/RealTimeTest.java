package org.kiosk24.device.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RealTimeTest {
    private final Time time = new RealTime();

    @Test
    void a_sleep_lasts_at_least_as_long_as_asked_and_one_of_no_length_returns() {
        Deadline end = time.in(Duration.ofMillis(20));
        time.sleep(Duration.ofMillis(20));
        assertTrue(time.passed(end));

        time.sleep(Duration.ZERO);
        time.sleep(Duration.ofDays(-1));
    }

    @Test
    void messages_come_in_the_order_in_which_they_were_posted() {
        Mailbox<Integer> box = time.mailbox();
        time.start("poster", () -> {
            for (int i = 0; i < 1_000; i++)
                box.post(i);
        });

        for (int i = 0; i < 1_000; i++)
            assertEquals(i, box.receive());
        assertEquals(Optional.empty(), box.poll());
    }

    @Test
    void a_message_that_never_comes_is_not_waited_for_past_the_deadline() {
        Mailbox<String> box = time.mailbox();
        Deadline deadline = time.in(Duration.ofMillis(20));

        assertEquals(Optional.empty(), box.receive(deadline));
        assertTrue(time.passed(deadline));
    }

    @Test
    void a_message_that_is_there_is_given_even_after_the_deadline() {
        Mailbox<String> box = time.mailbox();
        box.post("late");

        assertEquals(Optional.of("late"), box.receive(time.in(Duration.ofSeconds(-1))));
    }

    @Test
    void an_actor_runs_on_a_virtual_thread_under_its_name() {
        Mailbox<Thread> box = time.mailbox();
        time.start("reader", () -> box.post(Thread.currentThread()));

        Thread actor = box.receive();
        assertTrue(actor.isVirtual());
        assertEquals("reader", actor.getName());
    }

    @Test
    void many_actors_wait_on_one_mailbox_and_each_message_reaches_one() {
        Mailbox<Integer> work = time.mailbox();
        Mailbox<Integer> done = time.mailbox();
        for (int i = 0; i < 50; i++)
            time.start("worker " + i, () -> done.post(work.receive()));
        for (int i = 0; i < 50; i++)
            work.post(i);

        List<Integer> got = new ArrayList<>();
        for (int i = 0; i < 50; i++)
            got.add(done.receive());
        assertEquals(50, got.stream().distinct().count());
    }

    @Test
    void an_interrupt_from_outside_ends_a_wait_as_a_time_out_and_is_not_lost() {
        Mailbox<String> box = time.mailbox();
        Thread.currentThread().interrupt();

        assertEquals(Optional.empty(), box.receive(time.in(Duration.ofMinutes(10))));
        assertTrue(Thread.interrupted());
        assertFalse(Thread.interrupted());
    }
}
