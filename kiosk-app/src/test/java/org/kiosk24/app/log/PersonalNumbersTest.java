package org.kiosk24.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
    @ParameterizedTest
    @CsvSource({"420199198503020014, 420***********0014", "42019919850302001X, 420***********001X",
            "号码420199198503020014的人, 号码420***********0014的人", "420199850302001, 420********2001",
            "id=420199198503020014;C12345678, id=420***********0014;C12**5678", "CA1234567!, CA1**4567!",
            "4111111111111111, 411*********1111", "4111 1111 1111 1111, 411************1111",
            "4111-1111-1111-1111, 411************1111", "6222020000000000000 x, 622************0000 x",
            "H1234567890, H12****7890"})
    void a_personal_number_is_masked_wherever_it_stands(String text, String masked) {
        assertEquals(masked, PersonalNumbers.masked(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T05:19:22.123+08:00 INFO  [visit] o.k.app: order 20261123-0042 paid 1500 fen",
            "4111111111111112 is no card number", "receipt 0042, terminal 29001234", "12345678901234567890123",
            "CI1234567 and CO1234567 are no permits", "ABC12345678", "127.0.0.1:40123", ""})
    void other_numbers_stay_readable(String text) {
        assertEquals(text, PersonalNumbers.masked(text));
    }

    @Test
    void no_number_of_a_person_survives_in_any_surroundings() {
        String surroundings = " ,;:'\"()<>=/\\号码ab\n\t";
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder id = new StringBuilder("4201991985");
            while (id.length() < 17)
                id.append(random.nextInt(10));
            id.append("0123456789X".charAt(random.nextInt(11)));
            String text = "%c%s%c".formatted(surroundings.charAt(random.nextInt(surroundings.length())), id,
                    surroundings.charAt(random.nextInt(surroundings.length())));
            String masked = PersonalNumbers.masked(text);
            assertFalse(masked.contains(id.substring(3, 14)), "seed " + seed + ": " + masked);
            assertEquals(text.length(), masked.length(), "seed " + seed);
            assertTrue(masked.contains(id.substring(14)), "seed " + seed + ": " + masked);
        }
    }
}
