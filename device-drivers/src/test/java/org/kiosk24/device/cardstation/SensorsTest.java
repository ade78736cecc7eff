package org.kiosk24.device.cardstation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensorsTest {
    @ParameterizedTest
    @CsvSource({"000000,NONE", "100000,AT_INLET", "200000,AWAITING_REMOVAL", "010000,INSIDE", "001000,INSIDE",
            "000100,INSIDE", "110000,INSIDE", "210000,AWAITING_REMOVAL", "000010,NONE", "0100000,INSIDE"})
    void digits_say_where_the_card_is(String digits, CardStation.Place place) {
        assertEquals(Optional.of(place), parse(digits).map(Sensors::place));
    }

    @Test
    void the_fifth_digit_is_the_cover() {
        assertEquals(Sensors.Cover.OPEN, parse("000010").orElseThrow().cover());
        assertEquals(Sensors.Cover.CLOSED, parse("010000").orElseThrow().cover());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000", "300000", "020000", "000001", "00000 ", "00000000", "0000002"})
    void other_bytes_are_no_sensors(String digits) {
        assertTrue(parse(digits).isEmpty());
    }

    @Test
    void any_bytes_are_sensors_or_nothing() {
        for (int seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(9)];
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) (random.nextInt(10) == 0 ? random.nextInt(256) : '0' + random.nextInt(3));
            Optional<Sensors> sensors = Sensors.parse(bytes);
            if (sensors.isPresent() && bytes.length == 6)
                assertArrayEquals(bytes, sensors.get().encode(), "seed " + seed);
        }
    }

    private static Optional<Sensors> parse(String digits) {
        return Sensors.parse(digits.getBytes(StandardCharsets.US_ASCII));
    }
}
