package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
