package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.cardstation.StationBench.LONG;
import static org.kiosk24.sim.cardstation.StationBench.SHORT;
import static org.kiosk24.sim.cardstation.StationBench.TEXT;
import static org.kiosk24.sim.cardstation.StationBench.brief;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.Block;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.cardstation.Tcp300;
import org.kiosk24.device.cardstation.Tcp300Command;
import org.kiosk24.device.link.LinkDown;

/** Whatever breaks, the driver says no more than it knows, and the counter and the sensors settle the rest. */
class StationFaultsTest {
    @ParameterizedTest
    @CsvSource({"jam,Unknown JAMMED UNKNOWN,0", "jam-during-print,Unknown JAMMED UNKNOWN,0",
            "jam-after-print,Unknown JAMMED UNKNOWN,1", "cover-open,Failed COVER_OPEN NO,0",
            "erase-head-hot,Unknown OUT_OF_SERVICE UNKNOWN,0", "motor,Unknown OUT_OF_SERVICE UNKNOWN,0",
            "nak-storm,Failed GARBLED NO,0", "nak-once,Done null,1", "dle-reject,Refused REJECTED NO,0",
            "slow-ack,Done null,1", "lost-ack,Done null,1", "lost-response,Failed NO_ANSWER NO,0",
            "lost-response-once,Done null,1", "lost-print-response,Unknown NO_ANSWER UNKNOWN,1",
            "garbled-response,Failed GARBLED NO,0", "garbled-response-once,Done null,1",
            "silence,Failed NO_ANSWER NO,0",
            "card-taken-early,Failed NO_CARD NO,0", "power-cycle-during-print,Unknown NO_ANSWER UNKNOWN,0",
            "power-cycle-after-print,Unknown NO_ANSWER UNKNOWN,1"})
    void a_print_ends_honestly_and_the_counter_settles_it(String fault, String end, long printed) {
        var bench = StationBench.withCard();
        bench.model.fault(fault);
        assertEquals(end, brief(bench.station.print(TEXT)));
        bench.model.mend();
        assertEquals(Result.done(printed), bench.station.printCount());
        assertEquals(printed, bench.model.ledger().prints().size());
    }

    @ParameterizedTest
    @CsvSource({"jam,Failed JAMMED YES", "cover-open,Unknown COVER_OPEN UNKNOWN",
            "motor,Unknown OUT_OF_SERVICE UNKNOWN",
            "nak-storm,Failed GARBLED NO", "dle-reject,Refused REJECTED NO", "slow-ack,Done INSIDE",
            "lost-response,Failed NO_ANSWER NO", "garbled-response,Failed GARBLED NO", "silence,Failed NO_ANSWER NO"})
    void taking_a_card_in_ends_honestly(String fault, String end) {
        var bench = new StationBench();
        bench.model.fault(fault);
        bench.time.start("citizen", () -> {
            bench.time.sleep(Duration.ofMillis(400));
            bench.model.insert(bench.card);
        });
        assertEquals(end, brief(bench.station.takeIn(Duration.ofSeconds(5), Cancel.NEVER)));
    }

    @Test
    void a_lost_answer_to_taking_in_is_settled_by_the_sensors() {
        var bench = new StationBench();
        bench.time.start("citizen", () -> {
            bench.time.sleep(Duration.ofMillis(60));
            bench.model.fault("lost-response-once");
            bench.model.insert(bench.card);
        });
        assertEquals("Done INSIDE", brief(bench.station.takeIn(Duration.ofMillis(150), Cancel.NEVER)));
    }

    @Test
    void without_any_ack_taking_in_ends_and_leaves_no_wait_behind() {
        var bench = new StationBench();
        bench.model.fault("lost-ack");
        assertEquals("Failed NO_ANSWER NO", brief(bench.station.takeIn(LONG, Cancel.NEVER)));
        assertNotEquals("WAITING_FOR_CARD", bench.model.state().get("phase"));
    }

    @Test
    void a_station_left_waiting_for_a_card_by_a_host_that_died_is_freed_by_the_next() throws LinkDown {
        var bench = new StationBench();
        bench.line.host().write(new Block(Tcp300Command.TAKE_TO_FRONT.code(), new byte[0]).encode());
        assertEquals(0x06, bench.line.host().read(1, bench.time.in(LONG))[0]);

        assertEquals(Result.done(Place.NONE), bench.station.where());
        bench.model.insert(bench.card);
        assertEquals(Result.done(Place.AT_INLET), bench.station.where());
    }

    @Test
    void an_ack_later_than_allowed_confuses_nothing_that_follows() {
        var bench = new StationBench();
        bench.model.fault("late-ack");
        bench.station.version();
        bench.model.mend();
        for (int i = 0; i < 3; i++) {
            assertEquals("Done NONE", brief(bench.station.where()));
            assertEquals("Done TCP3II V 1.00 S", brief(bench.station.version()));
        }
    }

    @Test
    void a_jammed_card_stays_inside_until_a_technician_frees_it() {
        var bench = StationBench.withCard();
        bench.model.fault("jam");
        assertEquals("Unknown JAMMED UNKNOWN", brief(bench.station.eject(SHORT, Cancel.NEVER)));
        assertEquals("Done INSIDE", brief(bench.station.where()));
        bench.model.mend();
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.where()));
    }

    @Test
    void a_cover_opened_during_the_print_is_unknown_and_closing_it_returns_the_card_and_loses_the_buffer() {
        var bench = StationBench.withCard(300);
        bench.time.start("vandal", () -> {
            while (bench.model.ledger().erasures().isEmpty())
                bench.time.sleep(Duration.ofMillis(1));
            bench.model.fault("cover-open");
        });
        assertEquals("Unknown COVER_OPEN UNKNOWN", brief(bench.station.print(TEXT)));
        bench.model.mend();
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.where()));
        assertEquals(Result.done(0L), bench.station.printCount());
    }

    @Test
    void a_power_cut_while_a_card_is_inside_pushes_it_out() {
        var bench = StationBench.withCard();
        bench.model.fault("power-cycle");
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.eject(SHORT, Cancel.NEVER)));
    }

    @Test
    void an_unplugged_line_is_a_fault_that_leaves_a_sent_print_unknown() {
        var bench = StationBench.withCard(300);
        bench.time.start("mouse", () -> {
            while (bench.model.ledger().erasures().isEmpty())
                bench.time.sleep(Duration.ofMillis(1));
            bench.line.unplug();
        });
        assertEquals("Unknown NOT_CONNECTED UNKNOWN", brief(bench.station.print(TEXT)));
        assertEquals("Failed NOT_CONNECTED NO", brief(bench.station.print(TEXT)));
        bench.line.plugIn();
        assertEquals("Done 1", brief(bench.station.printCount()));
    }

    @Test
    void a_counter_in_another_form_is_garbled_and_not_a_number() {
        var bench = new StationBench();
        bench.model.fault("garbled-count");
        assertEquals("Failed GARBLED NO", brief(bench.station.printCount()));
    }

    @Test
    void no_fault_tells_what_was_printed() {
        var bench = StationBench.withCard();
        for (String fault : List.of("jam", "silence", "garbled-response")) {
            bench.model.fault(fault);
            String line = StationBench.fault(bench.station.print(List.of("ZHANG SAN 张三"))).line();
            assertTrue(!line.contains("ZHANG") && !line.contains("张"), line);
            bench.model.mend();
        }
    }

    @Test
    void every_fault_has_a_name_and_words_and_others_are_refused() {
        var bench = new StationBench();
        assertEquals(StationFault.values().length, bench.model.faults().size());
        assertThrows(IllegalArgumentException.class, () -> bench.model.fault("gremlins"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noise_from_the_line_ends_in_a_fault_and_never_in_a_hang(int seed) throws Exception {
        var time = new org.kiosk24.device.time.RealTime();
        var line = new org.kiosk24.sim.MemoryLine("memory", time);
        var random = new java.util.SplittableRandom(seed);
        time.start("noise", () -> {
            try {
                while (true) {
                    byte[] bytes = new byte[random.nextInt(1, 400)];
                    random.nextBytes(bytes);
                    if (random.nextBoolean())
                        bytes[0] = (byte) random.nextInt(2, 7);
                    line.device().write(bytes);
                    time.sleep(Duration.ofMillis(random.nextInt(3)));
                }
            } catch (org.kiosk24.device.link.LinkDown e) {
                // the test is over
            }
        });
        var station = new Tcp300(line.host(), time, StationBench.timers(2));
        for (Result<?> result : List.of(station.where(), station.print(TEXT), station.eject(SHORT, Cancel.NEVER)))
            assertTrue(!(result instanceof Result.Done), "seed " + seed + ": " + result);
        line.device().close();
    }

    /** The print's response was never acknowledged, so a deaf station would give it again when asked. */
    @ParameterizedTest
    @ValueSource(ints = {100, 700, 1200, 1800, 2500})
    void an_erase_does_not_end_with_the_response_to_the_print_before(int silentMillis) {
        var bench = StationBench.withCard(100);
        bench.time.start("fault", () -> {
            bench.time.sleep(Duration.ofMillis(60));
            bench.model.fault("silence");
            bench.time.sleep(Duration.ofMillis(silentMillis));
            bench.model.mend();
        });
        bench.station.print(TEXT);
        int before = bench.model.ledger().erasures().size();
        Result<Void> erased = bench.station.erase();
        assertEquals(erased instanceof Result.Done, bench.model.ledger().erasures().size() > before, erased::toString);
    }
}
