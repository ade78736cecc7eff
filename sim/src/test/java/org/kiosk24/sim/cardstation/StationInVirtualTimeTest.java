package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.sim.world.VirtualTime;

/** The driver's real timers against a station with real times: seconds that cost nothing. */
class StationInVirtualTimeTest {
    private final VirtualTime time = new VirtualTime(new SplittableRandom(24), Instant.parse("2027-11-23T03:00:00Z"));
    private final MemoryLine line = new MemoryLine("memory", time);
    private final CardStationModel model = new CardStationModel(time, StationTimes.REAL, ChipField.NONE);
    private final Tcp300 station = new Tcp300(line.host(), time);
    private final PermitCard card = new PermitCard("li-lei", List.of("old"));

    @ParameterizedTest
    @CsvSource({"no-fault,Done null,1,3", "slow-ack,Done null,1,20", "late-ack,Failed GARBLED NO,0,40",
            "lost-ack,Done null,1,10", "lost-response-once,Done null,1,8", "silence,Failed NO_ANSWER NO,0,11",
            "lost-print-response,Unknown NO_ANSWER UNKNOWN,1,25",
            "power-cycle-during-print,Unknown NO_ANSWER UNKNOWN,0,25"})
    void a_print_ends_in_time_with_the_real_timers(String fault, String end, int prints, int seconds) {
        var ends = new ArrayList<String>();
        var took = new ArrayList<Duration>();
        time.start("station", () -> model.run(line.device()));
        time.start("kiosk", () -> {
            model.insert(card);
            station.takeIn(Duration.ofSeconds(30), Cancel.NEVER);
            if (!fault.equals("no-fault"))
                model.fault(fault);
            long begin = time.nanos();
            ends.add(StationBench.brief(station.print(List.of("港澳签注", "2027"))));
            took.add(Duration.ofNanos(time.nanos() - begin));
        });
        time.run(Duration.ofMinutes(5));
        assertEquals(List.of(end), ends);
        assertEquals(prints, model.ledger().prints().size());
        assertTrue(took.getFirst().toMillis() / 1000 <= seconds, "took " + took);
    }

    /** As a line does that holds one piece up, and all that comes behind it. */
    private void holdUp(int nth, Duration late) {
        var held = new ArrayDeque<byte[]>();
        var count = new int[1];
        line.carrier((toDevice, bytes, arrive) -> {
            if (toDevice || count[0]++ < nth || count[0] > nth + 1 && held.isEmpty()) {
                arrive.accept(bytes);
                return;
            }
            held.add(bytes);
            if (held.size() == 1)
                time.start("held-up bytes", () -> {
                    time.sleep(late);
                    held.forEach(arrive);
                    held.clear();
                });
        });
    }

    /** As a line does that carries one piece twice. */
    private void twice(int nth) {
        var count = new int[1];
        line.carrier((toDevice, bytes, arrive) -> {
            arrive.accept(bytes);
            if (!toDevice && count[0]++ == nth)
                arrive.accept(bytes.clone());
        });
    }

    @ParameterizedTest
    @MethodSource("heldUp")
    void whatever_is_held_up_on_the_line_a_print_that_is_done_has_every_line(int nth, int millis) {
        assertWholeIfDone(() -> holdUp(nth, Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void whatever_arrives_twice_a_print_that_is_done_has_every_line(int nth) {
        assertWholeIfDone(() -> twice(nth));
    }

    private void assertWholeIfDone(Runnable trouble) {
        var text = List.of("一", "二", "三", "四", "五", "六");
        var ends = new ArrayList<String>();
        time.start("station", () -> model.run(line.device()));
        time.start("kiosk", () -> {
            model.insert(card);
            station.takeIn(Duration.ofSeconds(30), Cancel.NEVER);
            trouble.run();
            ends.add(StationBench.brief(station.print(text)));
        });
        time.run(Duration.ofMinutes(10));
        assertEquals(1, ends.size());
        for (StationLedger.Printed print : model.ledger().prints())
            assertEquals(text, print.lines(), ends.toString());
        if (ends.getFirst().startsWith("Done"))
            assertEquals(1, model.ledger().prints().size());
    }

    static IntStream pieces() {
        return IntStream.range(0, 24);
    }

    static Stream<Arguments> heldUp() {
        return IntStream.range(0, 24).boxed()
                .flatMap(nth -> Stream.of(200, 3100, 3600, 6100, 12_000).map(millis -> Arguments.of(nth, millis)));
    }

    @Test
    void an_idle_station_and_a_waiting_driver_cost_no_more_than_their_slices() {
        var places = new ArrayList<Place>();
        time.start("station", () -> model.run(line.device()));
        time.start("kiosk", () -> {
            station.takeIn(Duration.ofSeconds(60), Cancel.NEVER);
            places.add(model.place());
        });
        time.run(Duration.ofHours(1));
        assertEquals(List.of(Place.NONE), places);
        assertTrue(time.handOvers() < 60 * 4 * 2 + 100, "hand-overs: " + time.handOvers());
    }
}
