package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.cardstation.StationBench.LONG;
import static org.kiosk24.sim.cardstation.StationBench.SHORT;
import static org.kiosk24.sim.cardstation.StationBench.TEXT;
import static org.kiosk24.sim.cardstation.StationBench.brief;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;

/** The station's day when nothing is broken: people put cards in, hesitate, take them or leave them. */
class CardVisitTest {
    @Test
    void a_card_goes_in_is_printed_and_comes_back_with_its_new_text() {
        var bench = StationBench.withCard();
        assertEquals(Result.done(0L), bench.station.printCount());
        assertEquals("Done null", brief(bench.station.print(TEXT)));
        assertEquals(Result.done(1L), bench.station.printCount());
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.eject(SHORT, Cancel.NEVER)));
        assertEquals(Optional.of(bench.card), bench.model.take());
        assertEquals("Done NONE", brief(bench.station.eject(LONG, Cancel.NEVER)));

        assertEquals(TEXT, bench.card.surface());
        var print = bench.model.ledger().prints().getFirst();
        assertEquals("li-lei", print.card());
        assertEquals(TEXT, print.lines());
        assertEquals(1, bench.model.ledger().erasures().size());
        assertEquals(StationLedger.From.PUSHED_OUT, bench.model.ledger().takes().getFirst().from());
        assertEquals(List.of("+li-lei", "-"), bench.field);
    }

    @Test
    void erasing_leaves_the_surface_blank_and_the_print_counter_alone() {
        var bench = StationBench.withCard();
        assertEquals("Done null", brief(bench.station.erase()));
        assertEquals(List.of(), bench.card.surface());
        assertEquals(Result.done(0L), bench.station.printCount());
    }

    @Test
    void a_second_print_does_not_carry_the_first_ones_text() {
        var bench = StationBench.withCard();
        bench.station.print(TEXT);
        bench.station.print(List.of("b"));
        assertEquals(List.of("b"), bench.card.surface());
    }

    @Test
    void text_that_does_not_fit_is_refused_before_the_card_is_touched() {
        var bench = StationBench.withCard();
        assertEquals("Refused REJECTED NO", brief(bench.station.print(List.of("a\n".repeat(1), "x".repeat(600)))));
        assertEquals(List.of("old endorsement"), bench.card.surface());
    }

    @Test
    void a_card_inserted_while_the_station_waits_is_drawn_in() {
        var bench = new StationBench();
        bench.time.start("citizen", () -> {
            bench.time.sleep(Duration.ofMillis(50));
            bench.model.insert(bench.card);
        });
        assertEquals("Done INSIDE", brief(bench.station.takeIn(LONG, Cancel.NEVER)));
        assertEquals(List.of("+li-lei"), bench.field);
    }

    @Test
    void nobody_inserts_a_card() {
        var bench = new StationBench();
        assertEquals("Refused TIMED_OUT NO", brief(bench.station.takeIn(SHORT, Cancel.NEVER)));
        assertNotEquals("WAITING_FOR_CARD", bench.model.state().get("phase"));
    }

    @Test
    void a_cancelled_wait_leaves_later_cards_in_the_slot() {
        var bench = new StationBench();
        assertEquals("Refused CANCELLED NO", brief(bench.station.takeIn(LONG, () -> true)));
        assertTrue(bench.model.insert(bench.card));
        assertEquals("Done AT_INLET", brief(bench.station.where()));
        assertEquals(List.of(), bench.field);
    }

    @Test
    void a_card_that_goes_in_while_the_wait_is_called_off_is_taken_and_reported() {
        for (int delay = 0; delay < 40; delay++) {
            var bench = new StationBench();
            int later = delay;
            bench.time.start("citizen", () -> {
                bench.time.sleep(Duration.ofMillis(later));
                bench.model.insert(bench.card);
            });
            Result<Place> result = bench.station.takeIn(Duration.ofMillis(20), Cancel.NEVER);
            if (result instanceof Result.Done<Place>(var place)) {
                assertEquals(Place.INSIDE, place);
                assertEquals(Place.INSIDE, bench.model.place());
            } else {
                assertEquals("Refused TIMED_OUT NO", brief(result));
                bench.time.sleep(Duration.ofMillis(5));
                assertFalse(bench.model.place() == Place.INSIDE, "inside, and nobody was told; delay " + delay);
            }
        }
    }

    @Test
    void a_card_being_drawn_in_when_the_wait_is_called_off_is_reported_inside() {
        var bench = new StationBench();
        bench.model.insert(bench.card);
        // the drawing takes 10 ms; the wish to stop is asked for every 5 ms
        assertEquals("Done INSIDE", brief(bench.station.takeIn(LONG, () -> true)));
    }

    @Test
    void a_card_pulled_back_at_the_inlet_is_waited_for_again() {
        var bench = new StationBench();
        bench.time.start("citizen", () -> {
            bench.time.sleep(Duration.ofMillis(30));
            bench.model.insert(bench.card);
            bench.model.take();
            bench.time.sleep(Duration.ofMillis(30));
            bench.model.insert(bench.card);
        });
        assertEquals("Done INSIDE", brief(bench.station.takeIn(LONG, Cancel.NEVER)));
        assertEquals(StationLedger.From.INLET, bench.model.ledger().takes().getFirst().from());
        assertEquals(List.of("+li-lei"), bench.field);
    }

    @Test
    void a_card_from_before_in_the_slot_is_not_taken_for_a_new_one() {
        var bench = StationBench.withCard();
        bench.station.eject(SHORT, Cancel.NEVER);
        var again = bench.station.takeIn(SHORT, Cancel.NEVER);
        assertEquals("Refused REJECTED NO", brief(again));
        assertEquals(org.kiosk24.device.Advice.TAKE_CARD, StationBench.fault(again).advice());
    }

    @Test
    void taking_in_a_card_that_is_inside_already_yields_it() {
        var bench = StationBench.withCard();
        assertEquals("Done INSIDE", brief(bench.station.takeIn(SHORT, Cancel.NEVER)));
    }

    @Test
    void a_card_that_nobody_takes_is_drawn_in_again_and_kept() {
        var bench = StationBench.withCard();
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.eject(SHORT, Cancel.NEVER)));
        assertEquals("Done INSIDE", brief(bench.station.retain()));
        assertEquals(true, bench.model.state().get("rear"));
        assertEquals(Optional.empty(), bench.model.take());
    }

    @Test
    void a_card_taken_before_it_could_be_retained_is_gone() {
        var bench = StationBench.withCard();
        bench.station.eject(SHORT, Cancel.NEVER);
        bench.model.take();
        assertEquals("Done NONE", brief(bench.station.retain()));
        assertNotEquals("WAITING_FOR_CARD", bench.model.state().get("phase"));
    }

    @Test
    void ejecting_without_a_card_says_that_there_is_none() {
        assertEquals("Done NONE", brief(new StationBench().station.eject(SHORT, Cancel.NEVER)));
    }

    @Test
    void printing_without_a_card_touches_nothing() {
        var bench = new StationBench();
        assertEquals("Failed NO_CARD NO", brief(bench.station.print(TEXT)));
        assertEquals(StationLedger.EMPTY, bench.model.ledger());
    }

    @Test
    void a_reset_pushes_the_card_out() {
        var bench = StationBench.withCard();
        assertEquals("Done null", brief(bench.station.reset()));
        assertEquals("Done AWAITING_REMOVAL", brief(bench.station.where()));
        assertEquals(List.of("+li-lei", "-"), bench.field);
    }

    @Test
    void the_version_is_the_stations() {
        assertEquals("Done TCP3II V 1.00 S", brief(new StationBench().station.version()));
    }

    @Test
    void a_driver_that_starts_anew_frees_a_station_that_waits_for_its_ack() throws Exception {
        var bench = new StationBench();
        bench.line.host().write(new byte[]{2, 0x59, 3, 0x5A});
        bench.time.sleep(Duration.ofMillis(30));
        assertEquals("WAITING_FOR_HOST", bench.model.state().get("phase"));
        assertEquals("Done TCP3II V 1.00 S", brief(bench.station.version()));
    }
}
