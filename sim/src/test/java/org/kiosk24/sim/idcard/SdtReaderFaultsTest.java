package org.kiosk24.sim.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.idcard.Bench.fault;
import static org.kiosk24.sim.idcard.Bench.value;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.IdCard;

class SdtReaderFaultsTest {
    private final Bench bench = new Bench();

    private void place() {
        bench.model.place(CardImage.of(Cards.resident()));
    }

    private long finds() {
        return (long) bench.model.state().get("finds");
    }

    @ParameterizedTest
    @CsvSource({"10,GARBLED", "11,GARBLED", "21,REJECTED", "23,REJECTED", "24,CARD_UNREADABLE", "31,CARD_UNREADABLE",
            "32,CARD_UNREADABLE", "33,CARD_UNREADABLE", "37,CARD_UNREADABLE", "3F,CARD_UNREADABLE", "40,WRONG_CARD",
            "41,CARD_UNREADABLE", "47,CARD_UNREADABLE", "60,OUT_OF_SERVICE", "66,OUT_OF_SERVICE", "81,CARD_UNREADABLE",
            "80,NO_CARD", "91,GARBLED", "9F,GARBLED", "77,REJECTED"})
    void every_status_to_a_read_comes_to_its_fault(String status, String code) {
        place();
        bench.model.fault("read/sw-" + status);
        bench.host(() -> {
            Fault fault = fault(bench.read());
            assertEquals(code, fault.code(), fault.line());
            assertEquals(ActHappened.NO, fault.actHappened());
            assertEquals("idcard at /dev/ttyTEST", fault.device());
        });
    }

    @ParameterizedTest
    @CsvSource({"10,GARBLED", "21,REJECTED", "31,CARD_UNREADABLE", "32,CARD_UNREADABLE", "40,WRONG_CARD",
            "60,OUT_OF_SERVICE", "66,OUT_OF_SERVICE", "80,NO_CARD", "81,CARD_UNREADABLE", "91,GARBLED"})
    void every_status_to_a_select_comes_to_its_fault(String status, String code) {
        place();
        bench.model.fault("select/sw-" + status);
        bench.host(() -> assertEquals(code, fault(bench.read()).code()));
    }

    @ParameterizedTest
    @CsvSource({"10,GARBLED", "21,REJECTED", "24,CARD_UNREADABLE", "40,WRONG_CARD", "60,OUT_OF_SERVICE",
            "66,OUT_OF_SERVICE", "80,TIMED_OUT", "90,GARBLED"})
    void every_status_to_a_find_comes_to_its_fault(String status, String code) {
        place();
        bench.model.fault("find/sw-" + status);
        bench.host(() -> assertEquals(code, fault(bench.read()).code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-test-failed", "not-authorised"})
    void an_ill_security_module_is_out_of_service_without_any_find(String ill) {
        place();
        bench.model.fault(ill);
        bench.host(() -> {
            assertEquals("OUT_OF_SERVICE", fault(bench.read()).code());
            assertEquals("OUT_OF_SERVICE", fault(bench.reader.health()).code());
            assertEquals(0, finds());
            bench.model.mend();
            value(bench.read());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"read/sw-10-once", "read/sw-11-once", "read/sw-24-once", "read/sw-31-once",
            "read/sw-33-once", "read/sw-41-once", "read/sw-47-once", "select/sw-81-once", "find/sw-10-once",
            "read/wrong-check-once", "read/wrong-length-once", "read/truncated-once", "read/truncated:1-once",
            "read/truncated:1294-once", "read/silent-once", "find/silent-once", "status/silent-once",
            "find/wrong-check-once", "status/wrong-check-once", "stray-before", "stray-before:900", "fourth-aa",
            "read/stray-inside-once", "byte-by-byte", "bursts", "slow", "card-numbers", "card-words", "lockout"})
    void what_goes_wrong_once_or_only_looks_odd_ends_in_a_read_card(String fault) {
        place();
        bench.model.fault(fault);
        bench.host(() -> assertTrue(Cards.same(Cards.resident(), value(bench.read())), fault));
    }

    @ParameterizedTest
    @CsvSource({"silent,NO_ANSWER", "wrong-check,GARBLED", "wrong-length,GARBLED", "truncated,GARBLED",
            "stray-inside,GARBLED", "read/wrong-check,GARBLED", "read/wrong-length:1,GARBLED",
            "read/truncated:700,GARBLED", "read/silent,NO_ANSWER", "select/silent,NO_ANSWER", "slow:60000,NO_ANSWER",
            "truncated:0,NO_ANSWER"})
    void what_stays_wrong_ends_in_a_fault_within_a_minute(String wrong, String code) {
        place();
        bench.model.fault(wrong);
        bench.host(() -> {
            long start = bench.time.nanos();
            assertEquals(code, fault(bench.read()).code());
            assertTrue(bench.time.nanos() - start < Duration.ofMinutes(1).toNanos());
        });
    }

    @Test
    void a_card_lifted_during_the_read_is_read_again_after_a_new_find() {
        place();
        bench.model.fault("lifted-at-byte:700");
        bench.after(Duration.ofSeconds(5), this::place);
        bench.host(() -> {
            assertTrue(Cards.same(Cards.resident(), value(bench.read())));
            assertTrue(bench.time.nanos() > Duration.ofSeconds(5).toNanos());
        });
    }

    @Test
    void a_card_lifted_while_the_reader_works_is_read_again_after_a_new_find() {
        place();
        bench.after(SdtPace.DEFAULT.plain().plus(SdtPace.DEFAULT.search().multipliedBy(2)).plusMillis(100),
                bench.model::lift);
        bench.after(Duration.ofSeconds(3), this::place);
        bench.host(() -> {
            assertTrue(Cards.same(Cards.resident(), value(bench.read())));
            assertTrue(bench.time.nanos() > Duration.ofSeconds(3).toNanos());
        });
    }

    @Test
    void a_card_taken_away_for_good_during_the_read_is_no_card_and_not_a_time_out() {
        place();
        bench.model.fault("lifted-at-byte:20");
        bench.host(() -> {
            Fault.NoCard fault = assertInstanceOf(Fault.NoCard.class, fault(bench.read()));
            assertEquals(Advice.PLACE_CARD_AGAIN, fault.advice());
        });
    }

    @Test
    void lifting_at_every_byte_of_the_answer_is_survived() {
        for (int k = 0; k <= 1295; k += 37) {
            place();
            bench.model.fault("lifted-at-byte:" + k);
            bench.after(Duration.ofSeconds(2), this::place);
            int at = k;
            bench.host(() -> assertTrue(Cards.same(Cards.resident(), value(bench.read())), "lifted at " + at));
        }
    }

    @Test
    void a_card_that_fails_three_times_in_a_row_is_given_up_but_one_laid_down_anew_counts_afresh() {
        place();
        bench.model.fault("unreadable-card");
        bench.host(() -> {
            Fault.CardUnreadable fault = assertInstanceOf(Fault.CardUnreadable.class, fault(bench.read()));
            assertEquals(Advice.PLACE_CARD_AGAIN, fault.advice());
            assertEquals(3, finds());
        });
    }

    @Test
    void a_reader_that_locks_a_read_card_out_finds_it_again_only_when_lifted() {
        place();
        bench.model.fault("lockout");
        bench.host(() -> {
            value(bench.read());
            assertEquals("TIMED_OUT", fault(bench.reader.read(Duration.ofSeconds(2), Cancel.NEVER)).code());
            bench.model.lift();
            place();
            value(bench.read());
        });
    }

    @Test
    void a_card_that_somebody_left_behind_is_not_read_until_it_was_lifted() {
        place();
        bench.reader.expectNewCard();
        bench.after(Duration.ofSeconds(9), bench.model::lift);
        bench.after(Duration.ofSeconds(10), this::place);
        bench.host(() -> {
            Fault fault = fault(bench.read());
            assertEquals("CARD_UNREADABLE", fault.code());
            assertEquals(Advice.TAKE_LEFT_CARD_AWAY, fault.advice());
            value(bench.read());
            assertTrue(bench.time.nanos() >= Duration.ofSeconds(10).toNanos());
        });
    }

    @Test
    void who_waits_is_told_once_of_a_card_that_was_left_behind() {
        place();
        bench.reader.expectNewCard();
        bench.host(() -> {
            assertEquals(Advice.TAKE_LEFT_CARD_AWAY, fault(bench.read()).advice());
            assertEquals("TIMED_OUT", fault(bench.read()).code());
            bench.reader.expectNewCard();
            assertEquals(Advice.TAKE_LEFT_CARD_AWAY, fault(bench.read()).advice());
        });
    }

    @Test
    void a_card_laid_down_after_the_reader_was_seen_empty_is_read_at_once() {
        bench.reader.expectNewCard();
        bench.host(() -> {
            value(bench.reader.health());
            place();
            value(bench.read());
        });
    }

    @Test
    void a_look_at_the_reader_does_not_read_a_card_that_was_left_behind() {
        place();
        bench.reader.expectNewCard();
        bench.host(() -> {
            value(bench.reader.health());
            assertEquals(Advice.TAKE_LEFT_CARD_AWAY, fault(bench.read()).advice());
        });
    }

    @Test
    void finds_are_at_least_300_ms_apart_and_stop_when_patience_ends() {
        bench.host(() -> {
            Result<IdCard> nobody = bench.reader.read(Duration.ofSeconds(3), Cancel.NEVER);
            assertInstanceOf(Result.Refused.class, nobody);
            assertEquals("TIMED_OUT", fault(nobody).code());
            assertEquals(10, finds());
            for (int i = 0; i < 5; i++)
                bench.reader.read(Duration.ZERO, Cancel.NEVER);
            assertEquals(15, finds());
            assertTrue(bench.time.nanos() >= Duration.ofMillis(14 * 300).toNanos(), "calls one after another too");
        });
    }

    @Test
    void a_card_laid_down_while_waiting_is_read() {
        bench.after(Duration.ofSeconds(7), this::place);
        bench.host(() -> assertEquals("测试甲", value(bench.read()).name()));
    }

    @Test
    void waiting_ends_within_half_a_second_of_a_cancel() {
        var asked = new boolean[1];
        bench.after(Duration.ofSeconds(5), () -> asked[0] = true);
        bench.host(() -> {
            Result<IdCard> result = bench.reader.read(Duration.ofMinutes(2), () -> asked[0]);
            assertInstanceOf(Result.Refused.class, result);
            assertEquals("CANCELLED", fault(result).code());
            assertTrue(bench.time.nanos() < Duration.ofMillis(5500).toNanos());
        });
    }

    @Test
    void every_fault_that_is_listed_is_known_and_an_unknown_one_says_which_are() {
        for (String name : bench.model.faults().keySet())
            for (String form : List.of(name, name + "-once"))
                bench.model.fault(form);
        var e = assertThrows(IllegalArgumentException.class, () -> bench.model.fault("on-fire"));
        assertTrue(e.getMessage().contains("lockout"), e.getMessage());
        for (String bad : List.of("", "read/", "nobody/silent", "sw", "sw-4", "silent:x", "read/unreadable-card",
                "silent-41"))
            assertThrows(IllegalArgumentException.class, () -> bench.model.fault(bad), bad);
    }

    @Test
    void the_state_shows_only_a_masked_number() {
        place();
        bench.host(() -> {
            value(bench.read());
            String state = bench.model.state().toString();
            assertTrue(state.contains("RESIDENT 420***********0014"), state);
            assertTrue(state.contains("reads=1"), state);
        });
    }
}
