package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardAnswerTest {
    static final List<String> CARDS = Vectors.CARDS;

    private static byte[] with(byte[] data, int offset, String text) {
        byte[] changed = data.clone();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, changed, 4 + offset, bytes.length);
        return changed;
    }

    private static IdCard.Resident resident(byte[] data) {
        return (IdCard.Resident) ((CardAnswer.Card) CardAnswer.read(data, false)).card();
    }

    @Test
    void a_resident_card_is_read() {
        var card = (IdCard.Resident) Vectors.card("resident-m.30-01");
        assertEquals("测试甲", card.name());
        assertEquals(IdCard.Sex.MALE, card.sex());
        assertEquals("汉", Ethnicity.name(card.ethnicity()));
        assertEquals(LocalDate.of(1985, 3, 2), card.birth());
        assertEquals("湖北省武汉市样例区示例路1号", card.address());
        assertEquals("420199198503020014", card.idNumber());
        assertEquals("武汉市公安局样例分局", card.authority());
        assertEquals(LocalDate.of(2016, 6, 1), card.validFrom());
        assertEquals(Optional.of(LocalDate.of(2036, 6, 1)), card.validTo());
        assertTrue(card.numberValid());
        assertArrayEquals(new byte[]{0x57, 0x4C, 0x66, 0, 0x7E, 0, 0x32, 0}, Arrays.copyOf(card.wltPortrait(), 8));
        assertEquals("RESIDENT 420***********0014", card.toString());
    }

    @Test
    void a_long_term_card_is_valid_for_ever_and_its_35_character_address_is_whole() {
        var card = (IdCard.Resident) Vectors.card("resident-long-term.30-01");
        assertEquals(Optional.empty(), card.validTo());
        assertTrue(card.validOn(LocalDate.of(2099, 1, 1)));
        assertEquals("湖北省武汉市样例区示例路2号院3栋4单元501室甲乙丙丁戊己庚辛壬癸", card.address());
        assertEquals("乌孜别克", Ethnicity.name(card.ethnicity()));
        assertTrue(card.numberValid());
    }

    @Test
    void a_residence_permit_for_HK_Macao_and_Taiwan_is_told_from_a_resident_card() {
        var card = (IdCard.HkMacaoTaiwan) Vectors.card("hkmt-j.30-01");
        assertEquals("测试丙", card.name());
        assertEquals(IdCard.Sex.FEMALE, card.sex());
        assertEquals("H00000000", card.travelPermitNumber());
        assertEquals("01", card.issueCount());
        assertEquals("810000189005120021", card.idNumber());
        assertTrue(card.numberValid());
        assertFalse(card.validOn(LocalDate.of(2024, 1, 2)));
    }

    @Test
    void a_foreigners_card_of_2017_keeps_the_blanks_in_its_english_name() {
        var card = (IdCard.Foreigner2017) Vectors.card("frp-i-2017.30-01");
        assertEquals("TESTING, SAMPLE ALICE", card.name());
        assertEquals("测试丁", card.chineseName());
        assertEquals("XXA420190010124", card.idNumber());
        assertEquals("XXA", card.nationality());
        assertEquals(LocalDate.of(1990, 1, 1), card.birth());
        assertEquals("01", card.version());
        assertEquals("4200", card.authorityCode());
        assertTrue(card.numberValid());
    }

    @Test
    void fingerprint_lengths_0_512_and_1024_are_read_and_others_refused() {
        byte[] two = Vectors.data("resident-m.30-10.fp1024");
        List<Fingerprint> prints = ((CardAnswer.Card) CardAnswer.read(two, true)).fingerprints();
        assertEquals(List.of(11, 16), prints.stream().map(Fingerprint::finger).toList());
        assertEquals(Fingerprint.Registration.REGISTERED, prints.getFirst().registration());
        assertEquals(80, prints.getFirst().quality());
        byte[] one = Arrays.copyOf(two, two.length - 512);
        one[4] = 2;
        assertEquals(1, ((CardAnswer.Card) CardAnswer.read(one, true)).fingerprints().size());
        assertEquals(List.of(), ((CardAnswer.Card) CardAnswer.read(Vectors.data("resident-m.30-10.fp0"), true))
                .fingerprints());
        byte[] odd = Arrays.copyOf(two, two.length - 768);
        odd[4] = 1;
        assertInstanceOf(CardAnswer.Malformed.class, CardAnswer.read(odd, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "Q", "i", "j", "y", "\0", " "})
    void any_type_letter_but_I_J_and_Y_means_a_resident_card(String letter) {
        assertEquals("测试甲", resident(with(Vectors.data("resident-m.30-01"), 248, letter)).name());
    }

    @Test
    void a_code_that_no_table_has_is_shown_as_a_code_and_a_blank_as_nothing() {
        assertEquals("code 59", Ethnicity.name(resident(with(Vectors.data("resident-m.30-01"), 32, "59")).ethnicity()));
        assertEquals("", Ethnicity.name(resident(with(Vectors.data("resident-m.30-01"), 32, "  ")).ethnicity()));
        assertEquals("其他", Ethnicity.name("97"));
        assertEquals("基诺", Ethnicity.name("56"));
    }

    @Test
    void a_middle_dot_stays_and_a_small_x_becomes_a_large_one() {
        byte[] data = with(Vectors.data("resident-m.30-01"), 0, "阿依·古丽");
        data = with(with(data, 122, "42019919900228039x"), 36, "19900228");
        IdCard.Resident card = resident(data);
        assertEquals("阿依·古丽", card.name());
        assertEquals("42019919900228039X", card.idNumber());
        assertTrue(card.numberValid());
    }

    @Test
    void blank_name_address_and_sex_are_no_errors_and_NUL_padding_is_stripped() {
        byte[] data = with(Vectors.data("resident-m.30-01"), 0, "\0".repeat(15));
        IdCard.Resident card = resident(with(with(data, 52, " ".repeat(35)), 30, " "));
        assertEquals("", card.name());
        assertEquals("", card.address());
        assertEquals(IdCard.Sex.UNKNOWN, card.sex());
    }

    @Test
    void a_wrong_check_digit_is_a_warning_and_no_error() {
        assertFalse(resident(with(Vectors.data("resident-m.30-01"), 122, "420199198503020015")).numberValid());
    }

    @Test
    void a_lone_surrogate_shifts_no_field() {
        IdCard.Resident card = resident(with(Vectors.data("resident-m.30-01"), 0, "").clone());
        byte[] data = Vectors.data("resident-m.30-01");
        data[4] = 0;
        data[5] = (byte) 0xD8;
        assertEquals(card.idNumber(), resident(data).idNumber());
        assertEquals("\uD800试甲", resident(data).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"19850230", "1985030 ", "        ", "198503０2", "00000000", "19851301"})
    void a_birth_that_is_no_date_is_told_by_its_field(String birth) {
        assertEquals(new CardAnswer.Unreadable("birth"), CardAnswer.read(with(Vectors.data("resident-m.30-01"), 36,
                birth), false));
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void every_truncation_is_malformed_and_every_flipped_bit_of_the_text_yields_a_card_or_a_field(String name) {
        byte[] data = Vectors.data(name);
        for (int n = 0; n < data.length; n++)
            assertInstanceOf(CardAnswer.Malformed.class, CardAnswer.read(Arrays.copyOf(data, n), false), "cut at " + n);
        for (int bit = 0; bit < (4 + 256) * 8; bit++) {
            byte[] flipped = data.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            CardAnswer answer = CardAnswer.read(flipped, false);
            assertEquals(bit < 4 * 8, answer instanceof CardAnswer.Malformed, "bit " + bit);
        }
    }

    @Test
    void random_bytes_yield_a_card_or_a_named_fault() {
        for (long seed = 1; seed <= 2000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] data = new byte[random.nextInt(2400)];
            random.nextBytes(data);
            if (random.nextBoolean() && data.length >= 4) {
                data = Arrays.copyOf(data, 4 + 256 + 1024);
                System.arraycopy(Vectors.data("resident-m.30-01"), 0, data, 0, 4);
                String letter = List.of("I", "J", "Y", " ").get(random.nextInt(4));
                data = with(data, 248, letter);
            }
            CardAnswer answer = CardAnswer.read(data, random.nextInt(4) == 0);
            assertFalse(answer instanceof CardAnswer.Card, "seed " + seed + " made dates out of noise");
        }
    }
}
