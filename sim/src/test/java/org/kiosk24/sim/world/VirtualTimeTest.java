package org.kiosk24.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.time.Mailbox;

class VirtualTimeTest {
    private static final Instant EPOCH = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration EVER = Duration.ofDays(100_000);

    private static VirtualTime world(long seed) {
        return new VirtualTime(new SplittableRandom(seed), EPOCH);
    }

    @Test
    void a_day_passes_at_once_when_everybody_sleeps() {
        VirtualTime time = world(1);
        time.start("sleeper", () -> time.sleep(Duration.ofHours(24)));
        time.run(EVER);
        assertEquals(EPOCH.plus(Duration.ofHours(24)), time.now());
    }

    @Test
    void a_message_ends_a_wait_before_its_deadline() {
        VirtualTime time = world(1);
        Mailbox<String> box = time.mailbox();
        var got = new ArrayList<String>();
        time.start("reader", () -> {
            got.add(box.receive(time.in(Duration.ofSeconds(10))).orElse("nothing") + " at " + time.nanos());
            got.add(box.receive(time.in(Duration.ofSeconds(10))).orElse("nothing") + " at " + time.nanos());
        });
        time.start("writer", () -> {
            time.sleep(Duration.ofSeconds(3));
            box.post("hello");
        });
        time.run(EVER);
        assertEquals(List.of("hello at 3000000000", "nothing at 13000000000"), got);
    }

    @Test
    void exactly_one_actor_runs_at_a_time() {
        VirtualTime time = world(7);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        for (int i = 0; i < 20; i++)
            time.start("actor " + i, () -> {
                for (int j = 0; j < 100; j++) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    time.sleep(Duration.ofMillis(1 + j % 3));
                }
            });
        time.run(EVER);
        assertEquals(1, most.get());
    }

    @Test
    void the_same_seed_gives_the_same_order_and_another_seed_another() {
        assertEquals(order(42), order(42));
        assertNotEquals(order(42), order(43));
    }

    private static List<Integer> order(long seed) {
        VirtualTime time = world(seed);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 10; i++) {
            int me = i;
            time.start("actor " + i, () -> {
                for (int j = 0; j < 10; j++) {
                    order.add(me);
                    time.sleep(Duration.ofMillis(5));
                }
            });
        }
        time.run(EVER);
        return order;
    }

    @Test
    void the_world_stops_at_the_given_time_and_goes_on_from_there() {
        VirtualTime time = world(1);
        var ticks = new AtomicInteger();
        time.start("clock", () -> {
            while (true) {
                time.sleep(Duration.ofSeconds(1));
                ticks.incrementAndGet();
            }
        });
        time.run(Duration.ofSeconds(10));
        assertEquals(10, ticks.get());
        time.run(Duration.ofSeconds(5));
        assertEquals(15, ticks.get());
    }

    @Test
    void what_an_actor_throws_ends_the_run() {
        VirtualTime time = world(1);
        time.start("broken", () -> {
            throw new IllegalArgumentException("broken");
        });
        var e = assertThrows(IllegalStateException.class, () -> time.run(EVER));
        assertTrue(e.getCause() instanceof IllegalArgumentException);
    }

    @Test
    void a_wait_by_somebody_who_is_no_actor_is_refused() {
        VirtualTime time = world(1);
        assertThrows(IllegalStateException.class, () -> time.sleep(Duration.ofSeconds(1)));
    }

    @Test
    void after_a_power_cut_nothing_more_is_sent_and_the_other_actors_live_on() {
        VirtualTime time = world(3);
        VirtualTime.Supply kiosk = time.supply();
        Mailbox<String> line = time.mailbox();
        var ended = new ArrayList<String>();
        kiosk.start("sender", () -> {
            try {
                while (true) {
                    time.sleep(Duration.ofSeconds(1));
                    line.post("still alive");
                }
            } finally {
                ended.add("sender");
            }
        });
        kiosk.start("parent", () -> time.start("child", () -> {
            try {
                time.mailbox().receive();
            } finally {
                ended.add("child");
            }
        }));
        time.start("world", () -> {
            time.sleep(Duration.ofMillis(3_500));
            kiosk.cut();
            time.sleep(Duration.ofSeconds(10));
            ended.add("world at " + time.nanos() / 1_000_000);
        });
        time.run(EVER);
        int sent = 0;
        while (line.poll().isPresent())
            sent++;
        assertEquals(3, sent);
        assertEquals(List.of("child", "sender", "world at 13500"), ended.stream().sorted().toList());
    }

    @Test
    void an_actor_that_cuts_its_own_power_does_not_go_on() {
        VirtualTime time = world(3);
        VirtualTime.Supply kiosk = time.supply();
        var after = new AtomicInteger();
        kiosk.start("suicide", () -> {
            kiosk.cut();
            after.incrementAndGet();
        });
        time.run(EVER);
        assertEquals(0, after.get());
    }

    @Test
    void at_the_end_of_the_world_every_actor_ends_wherever_it_waits() {
        VirtualTime time = world(5);
        var ended = new ArrayList<String>();
        time.start("sleeper", () -> {
            try {
                time.sleep(Duration.ofDays(1));
            } finally {
                ended.add("sleeper");
                time.start("heir", () -> ended.add("heir"));
            }
        });
        time.start("reader", () -> {
            try {
                time.mailbox().receive();
            } finally {
                ended.add("reader");
            }
        });
        time.run(Duration.ofSeconds(1));
        time.start("late", () -> ended.add("late"));
        time.end();
        assertEquals(List.of("reader", "sleeper"), ended.stream().sorted().toList());
    }
}
