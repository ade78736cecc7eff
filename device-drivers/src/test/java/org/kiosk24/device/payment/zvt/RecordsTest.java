package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.zvt.Records.Difference;

class RecordsTest {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static CardPayment record(String receipt, String trace, String date, String time, int fen) {
        return new CardPayment(fen, "28004869", receipt, trace, "", date, time, "00", "", "");
    }

    private static final CardPayment OLD = record("0152", "000152", "0416", "100000", 1500);

    @Test
    void equal_numbers_are_the_same_payment_and_other_numbers_another_even_if_smaller() {
        assertEquals(Difference.SAME, Records.compare(OLD, record("0152", "000152", "0416", "100000", 1500)));
        assertEquals(Difference.OTHER, Records.compare(OLD, record("0153", "000153", "0416", "192336", 1500)));
        assertEquals(Difference.OTHER, Records.compare(OLD, record("0001", "000001", "0416", "192336", 1500)));
    }

    @Test
    void equal_numbers_with_another_time_or_amount_are_neither_the_same_nor_another() {
        assertEquals(Difference.UNCLEAR, Records.compare(OLD, record("0152", "000152", "0416", "100001", 1500)));
        assertEquals(Difference.UNCLEAR, Records.compare(OLD, record("0152", "000152", "0416", "100000", 3000)));
        assertEquals(Difference.UNCLEAR, Records.compare(OLD, record("", "000152", "0416", "100000", 1500)));
        assertEquals(Difference.UNCLEAR, Records.compare(OLD, CardPayment.NONE));
    }

    @Test
    void another_terminals_record_proves_nothing() {
        var other = new CardPayment(1500, "28004870", "0153", "000153", "", "0416", "192336", "00", "", "");
        assertEquals(Difference.UNCLEAR, Records.compare(OLD, other));
    }

    @Test
    void a_records_time_counts_with_five_minutes_of_tolerance() {
        Instant from = Instant.parse("2026-04-16T11:23:36Z");
        assertTrue(within("0416", "192336", from));
        assertTrue(within("0416", "191836", from));
        assertFalse(within("0416", "191835", from));
        assertFalse(within("0415", "192336", from));
        assertFalse(within("0431", "192336", from));
        assertFalse(within("", "192336", from));
        assertFalse(within("9999", "999999", from));
    }

    @Test
    void a_payment_around_new_year_is_found_on_both_sides() {
        Instant midnight = Instant.parse("2026-12-31T16:00:00Z");
        assertTrue(within("1231", "235900", midnight));
        assertTrue(within("0101", "000100", midnight));
    }

    @Test
    void the_older_of_two_records_is_told_by_the_terminals_own_clock_in_the_nearest_year() {
        Instant midnight = Instant.parse("2026-12-31T16:00:00Z");
        var lastYear = record("0153", "000153", "1231", "235900", 1500);
        var thisYear = record("0154", "000154", "0101", "000100", 1500);
        assertTrue(Records.before(lastYear, thisYear, midnight, BEIJING));
        assertFalse(Records.before(thisYear, lastYear, midnight, BEIJING));
        assertFalse(Records.before(thisYear, thisYear, midnight, BEIJING));
        assertFalse(Records.before(lastYear, CardPayment.NONE, midnight, BEIJING));
    }

    private static boolean within(String date, String time, Instant at) {
        return Records.between(record("0153", "000153", date, time, 1500), at, at, BEIJING);
    }
}
