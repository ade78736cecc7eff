package org.kiosk24.app.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.cardstation.CardStationModel;
import org.kiosk24.sim.cardstation.ChipField;
import org.kiosk24.sim.cardstation.PermitCard;
import org.kiosk24.sim.cardstation.StationTimes;
import org.kiosk24.sim.world.VirtualTime;

/** The permit hangs in the slot and its holder is in no hurry. */
class TakePermitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final VirtualTime time = new VirtualTime(new SplittableRandom(24), Instant.parse("2027-11-23T03:00:00Z"));
    private final MemoryLine line = new MemoryLine("memory", time);
    private final CardStationModel model = new CardStationModel(time, StationTimes.REAL, ChipField.NONE);
    private final Tcp300 station = new Tcp300(line.host(), time);
    private final Mailbox<Touch> touches = time.mailbox();
    private final List<View> views = new ArrayList<>();
    private final Citizen citizen = new Citizen(views::add, touches, time, Language.CHINESE);
    private final List<Result<Place>> ends = new ArrayList<>();
    private Duration took = Duration.ZERO;

    private void giveBack(Supplier<Cancel> cancel) {
        time.start("station", () -> model.run(line.device()));
        time.start("kiosk", () -> {
            model.insert(new PermitCard("li-lei", List.of("old")));
            station.takeIn(PATIENCE, Cancel.NEVER);
            citizen.show(new Screen.TakePermit(Screen.After.MADE));
            long begin = time.nanos();
            ends.add(station.eject(PATIENCE, cancel.get()));
            took = Duration.ofNanos(time.nanos() - begin);
        });
    }

    @Test
    void the_last_seconds_are_counted_down_one_by_one() {
        giveBack(() -> citizen.countdown(PATIENCE));
        time.run(Duration.ofMinutes(2));
        assertEquals(List.of(Result.done(Place.AWAITING_REMOVAL)), ends);
        List<Integer> last = views.stream().map(View::secondsLeft).filter(s -> s > 0 && s <= 15).toList();
        assertEquals(IntStream.rangeClosed(1, 15).mapToObj(s -> 16 - s).toList(), last);
        assertTrue(views.stream().allMatch(v -> v.screen().equals(new Screen.TakePermit(Screen.After.MADE))));
    }

    @Test
    void the_language_changes_by_a_tap_and_a_cancel_changes_nothing() {
        giveBack(() -> citizen.countdown(PATIENCE));
        time.start("finger", () -> {
            time.sleep(Duration.ofSeconds(20));
            touches.post(new Touch.Cancel());
            touches.post(new Touch.Speak(Language.ENGLISH));
        });
        time.run(Duration.ofMinutes(2));
        assertEquals(Language.ENGLISH, views.getLast().language());
        assertEquals(List.of(Result.done(Place.AWAITING_REMOVAL)), ends);
        assertEquals(1, views.getLast().secondsLeft());
    }

    @Test
    void who_asks_for_more_time_is_waited_for_as_long_again() {
        time.start("station", () -> model.run(line.device()));
        time.start("kiosk", () -> {
            model.insert(new PermitCard("li-lei", List.of("old")));
            station.takeIn(PATIENCE, Cancel.NEVER);
            citizen.show(new Screen.TakePermit(Screen.After.MADE));
            long begin = time.nanos();
            ends.add(citizen.countdown(PATIENCE).of(station::eject,
                    hung -> hung.equals(Result.done(Place.AWAITING_REMOVAL))));
            took = Duration.ofNanos(time.nanos() - begin);
        });
        time.start("finger", () -> {
            time.sleep(Duration.ofSeconds(20));
            touches.post(new Touch.Extend());
            time.sleep(Duration.ofSeconds(25));
            model.take();
        });
        time.run(Duration.ofMinutes(2));
        assertEquals(List.of(Result.done(Place.NONE)), ends);
        assertTrue(took.compareTo(PATIENCE) > 0, "waited " + took);
    }

    @Test
    void who_stops_the_waiting_leaves_the_card_where_it_hangs() {
        giveBack(() -> () -> true);
        time.run(Duration.ofMinutes(2));
        assertEquals(List.of(Result.done(Place.AWAITING_REMOVAL)), ends);
        assertTrue(took.compareTo(PATIENCE.dividedBy(3)) < 0, "waited " + took);
    }
}
