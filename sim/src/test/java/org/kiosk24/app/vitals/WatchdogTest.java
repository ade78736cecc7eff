package org.kiosk24.app.vitals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.world.VirtualTime;

class WatchdogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final VirtualTime time = new VirtualTime(new SplittableRandom(6), Instant.parse("2026-11-24T00:00:00Z"));
    private final Vitals vitals = new Vitals(time);
    private final Heart.Pulse screen = vitals.screen();
    private final Heart.Pulse journal = vitals.journal();
    private final List<String> told = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();

    /** A port whose native call does not come back before that time has passed. */
    private final class HangingLink implements Link {
        private final Duration hang;

        HangingLink(Duration hang) {
            this.hang = hang;
        }

        @Override
        public String name() {
            return "/dev/ttyUSB0";
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            time.sleep(hang);
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            time.sleep(hang.plus(time.left(deadline)));
            return new byte[0];
        }

        @Override
        public void speed(int bitsPerSecond) {}

        @Override
        public void close() {
            time.sleep(hang);
        }
    }

    private void beating(Heart.Pulse heart) {
        vitals.ask(heart, () -> {
        });
    }

    private void watched(Runnable kiosk, Duration length) {
        time.start("kiosk", kiosk);
        time.start("watchdog",
                () -> new Watchdog(vitals, told::add, parts -> noted.add(parts + " at " + time.nanos() / 1_000_000_000),
                        time).run(PATIENCE));
        time.run(length);
        time.end();
    }

    private long messages() {
        return told.stream().filter("WATCHDOG=1"::equals).count();
    }

    /** Does what a kiosk does all day. */
    private void serve(Mailbox<Touch> touches) {
        while (true)
            touches.receive(time.in(Duration.ofSeconds(60)));
    }

    @Test
    void while_every_part_beats_the_service_manager_hears_of_it_three_times_in_its_patience() {
        beating(screen);
        beating(journal);
        watched(() -> serve(new WatchedTouches(time.mailbox(), vitals.service(), time)), Duration.ofHours(1));
        assertEquals(List.of(), noted);
        assertTrue(messages() >= 359, "" + messages());
    }

    @Test
    void a_screen_that_is_no_longer_painted_stops_the_message_and_is_named() {
        beating(journal);
        vitals.ask(screen, () -> {
            if (time.nanos() > Duration.ofSeconds(100).toNanos())
                time.sleep(Duration.ofDays(1));
        });
        watched(() -> serve(new WatchedTouches(time.mailbox(), vitals.service(), time)), Duration.ofSeconds(600));
        assertEquals(List.of("screen at 120"), noted);
        assertEquals("STATUS=standing still: screen", told.getLast());
        assertEquals(12, messages());
    }

    @Test
    void a_journal_that_does_not_answer_stops_the_message_and_is_named() {
        beating(screen);
        vitals.ask(journal, () -> time.sleep(Duration.ofSeconds(90)));
        watched(() -> serve(new WatchedTouches(time.mailbox(), vitals.service(), time)), Duration.ofSeconds(80));
        assertEquals(List.of("journal at 60"), noted);
    }

    @Test
    void a_journal_that_was_slow_once_is_well_again() {
        beating(screen);
        vitals.ask(journal, () -> time.sleep(Duration.ofSeconds(time.nanos() == 0 ? 90 : 1)));
        watched(() -> serve(new WatchedTouches(time.mailbox(), vitals.service(), time)), Duration.ofSeconds(200));
        assertEquals(List.of("journal at 60"), noted);
        assertEquals("WATCHDOG=1", told.getLast());
    }

    @Test
    void a_port_that_does_not_come_back_from_a_write_stops_the_message_and_its_device_is_named() {
        beating(screen);
        beating(journal);
        var link = new WatchedLink(new HangingLink(Duration.ofDays(1)), vitals.device("payment"), time);
        watched(() -> {
            try {
                time.sleep(Duration.ofSeconds(5));
                link.write(new byte[]{6});
            } catch (LinkDown e) {
                throw new AssertionError(e);
            }
        }, Duration.ofSeconds(100));
        assertEquals(List.of("payment at 60"), noted);
    }

    @Test
    void a_device_may_take_all_the_time_that_it_was_given() {
        beating(screen);
        beating(journal);
        var link = new WatchedLink(new HangingLink(Duration.ZERO), vitals.device("payment"), time);
        watched(() -> {
            try {
                while (true)
                    link.read(1, time.in(Duration.ofMinutes(20)));
            } catch (LinkDown e) {
                throw new AssertionError(e);
            }
        }, Duration.ofHours(3));
        assertEquals(List.of(), noted);
    }

    @Test
    void whoever_serves_and_asks_nothing_of_nobody_any_more_is_named() {
        beating(screen);
        beating(journal);
        Mailbox<Touch> touches = new WatchedTouches(time.mailbox(), vitals.service(), time);
        watched(() -> {
            touches.receive(time.in(Duration.ofSeconds(60)));
            time.sleep(Duration.ofDays(1));
        }, Duration.ofSeconds(300));
        assertEquals(List.of("service at 240"), noted);
    }

    @Test
    void patience_is_read_from_the_environment_and_only_if_it_is_meant_for_this_process() {
        assertEquals(Optional.of(PATIENCE),
                ServiceManager.patience(java.util.Map.of("WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "77"), 77));
        assertEquals(Optional.empty(),
                ServiceManager.patience(java.util.Map.of("WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "78"), 77));
        for (String wrong : new String[]{"0", "-1", "", "x", "99999999999999999999"})
            assertEquals(Optional.empty(), ServiceManager.patience(java.util.Map.of("WATCHDOG_USEC", wrong), 77));
    }
}
