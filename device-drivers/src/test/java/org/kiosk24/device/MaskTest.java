package org.kiosk24.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource({"420199198503020014, 420***********0014", "C12345678, C12**5678", "12345678, 123*5678",
            "1234567, *******", "1, *", "'', ''"})
    void the_first_three_and_last_four_characters_stay_and_short_numbers_vanish(String number, String masked) {
        assertEquals(masked, Mask.number(number));
    }
}
