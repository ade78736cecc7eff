package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "420199198503020014", "420199194901010024",
            "42019919900228039X", "810000189005120021", "942999199001010010"})
    void check_digits_of_published_and_fictitious_numbers_are_right(String number) {
        assertEquals(number.charAt(17), IdNumber.mod11Check(number.substring(0, 17)));
    }

    @Test
    void the_weights_agree_with_the_iterative_form_of_ISO_7064() {
        var random = new SplittableRandom(7064);
        for (int n = 0; n < 20_000; n++) {
            var digits = new StringBuilder();
            int p = 0;
            for (int i = 0; i < 17; i++) {
                int d = random.nextInt(10);
                digits.append(d);
                p = (p + d) * 2 % 11;
            }
            int check = (12 - p) % 11;
            assertEquals(check == 10 ? 'X' : (char) ('0' + check), IdNumber.mod11Check(digits.toString()), () -> digits
                    + ", seed 7064");
        }
    }

    @Test
    void the_passport_scheme_checks_the_published_foreigners_number() {
        assertEquals('5', IdNumber.sevenThreeOneCheck("KAZ11009012310"));
        assertTrue(IdNumber.foreigner2017Valid("KAZ110090123105", LocalDate.of(1990, 12, 31)));
        assertFalse(IdNumber.foreigner2017Valid("KAZ110090123105", LocalDate.of(1990, 12, 30)), "another birth");
        assertFalse(IdNumber.foreigner2017Valid("KAZ110090123104", LocalDate.of(1990, 12, 31)), "another check digit");
        assertFalse(IdNumber.foreigner2017Valid("", LocalDate.of(1990, 12, 31)));
    }

    @Test
    void a_number_that_contradicts_its_card_is_not_valid() {
        LocalDate birth = LocalDate.of(1985, 3, 2);
        String number = "420199198503020014";
        assertTrue(IdNumber.citizenValid(number, birth, IdCard.Sex.MALE));
        assertTrue(IdNumber.citizenValid(number, birth, IdCard.Sex.UNSPECIFIED), "a card that states no sex");
        assertFalse(IdNumber.citizenValid(number, birth, IdCard.Sex.FEMALE), "the 17th digit is odd");
        assertFalse(IdNumber.citizenValid(number, birth.plusDays(1), IdCard.Sex.MALE), "another birth");
        assertFalse(IdNumber.citizenValid("420199198503020015", birth, IdCard.Sex.MALE), "another check digit");
        assertFalse(IdNumber.citizenValid("42019919850302001", birth, IdCard.Sex.MALE), "too short");
        assertFalse(IdNumber.residencePermitValid(number, birth, IdCard.Sex.MALE), "no 81, 82 or 83");
        assertFalse(IdNumber.foreigner2023Valid(number, birth), "no 9");
        assertTrue(IdNumber.foreigner2023Valid("942999199001010010", LocalDate.of(1990, 1, 1)));
        assertFalse(IdNumber.citizenValid("942999199001010010", LocalDate.of(1990, 1, 1), IdCard.Sex.MALE),
                "a foreigner's");
    }
}
