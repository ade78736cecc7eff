package org.kiosk24.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {
    @ParameterizedTest
    @CsvSource({"12:59, false", "13:00, true", "21:59, true", "22:00, false"})
    void the_night_is_that_of_the_place(String utc, boolean dark) {
        Night night = new Night(LocalTime.of(21, 0), LocalTime.of(6, 0), ZoneOffset.ofHours(8));
        assertEquals(dark, night.at(Instant.parse("2026-11-23T" + utc + ":00Z")));
    }

    @ParameterizedTest
    @CsvSource({"00:59, false", "01:00, true", "04:59, true", "05:00, false"})
    void it_may_begin_after_midnight(String utc, boolean dark) {
        Night night = new Night(LocalTime.of(1, 0), LocalTime.of(5, 0), ZoneOffset.UTC);
        assertEquals(dark, night.at(Instant.parse("2026-11-23T" + utc + ":00Z")));
    }
}
