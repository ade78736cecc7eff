package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.device.payment.zvt.Vectors.bytes;

import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.payment.CardPayment;

class ApduTest {
    private static final Commands COMMANDS = new Commands(ZvtSettings.china("123456"));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 254, 255, 256, 65535})
    void every_length_is_written_in_its_form_and_read_back(int length) {
        byte[] encoded = new Apdu(0x040F, new byte[length]).encode();
        assertEquals(length, Apdu.parse(encoded).orElseThrow().data().length);
        assertEquals(length < 255 ? length + 3 : length + 5, encoded.length);
        if (length == 255)
            assertArrayEquals(bytes("04 0F FF FF 00"), java.util.Arrays.copyOf(encoded, 5));
    }

    @Test
    void an_error_answer_with_code_zero_is_positive_and_answers_may_carry_data() {
        assertTrue(Apdu.parse(bytes("84 00 00")).orElseThrow().positive());
        assertFalse(Apdu.parse(bytes("84 00 00")).orElseThrow().negative());
        Apdu odd = Apdu.parse(bytes("84 1E 01 7D")).orElseThrow();
        assertTrue(odd.negative());
        assertEquals(0x1E, odd.code());
        assertTrue(Apdu.parse(bytes("80 00 08 06 06 1F 73 03 00 00 01")).orElseThrow().positive());
    }

    @Test
    void a_length_that_does_not_fit_the_data_is_refused() {
        for (String hex : new String[]{"", "06", "06 0F", "06 0F 01", "06 0F 00 00", "06 0F FF", "06 0F FF 01",
                "04 0F 44 27 6C",
                "06 0F FF 01 00"})
            assertEquals(Optional.empty(), Apdu.parse(bytes(hex)), hex);
    }

    @Test
    void any_bytes_are_an_apdu_or_nothing() {
        var random = new SplittableRandom(467);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            Apdu.parse(bytes).ifPresent(apdu -> assertEquals(apdu, Apdu.parse(apdu.encode()).orElseThrow()));
        }
    }

    @Test
    void the_kiosks_commands_are_the_frames_that_were_cross_checked() {
        var payment = new CardPayment(1500, "28004869", "0153", "000153", "", "0416", "192336", "00", "", "UnionPay");
        assertFrame("10 02 06 00 0A 12 34 56 3E 01 56 03 01 06 00 10 03 30 50", COMMANDS.registration());
        assertFrame("10 02 06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40 10 03 12 6D", COMMANDS.authorisation(1500));
        assertFrame("10 02 05 01 05 12 34 56 03 02 10 03 E0 C0", COMMANDS.statusEnquiry());
        assertFrame("10 02 05 01 03 12 34 56 10 03 E0 43", COMMANDS.statusEnquiryWithVersion());
        assertFrame("10 02 06 20 05 12 34 56 03 03 10 03 70 38", COMMANDS.repeatReceipt());
        assertFrame("10 02 06 30 10 10 12 34 56 87 01 53 04 00 00 00 00 15 00 49 01 56 10 03 99 F4",
                COMMANDS.reversal(payment));
        assertFrame("10 02 06 50 03 12 34 56 10 03 C4 AF", COMMANDS.endOfDay());
        assertFrame("10 02 06 93 03 12 34 56 10 03 CA A4", COMMANDS.initialisation());
        assertFrame("10 02 06 B0 00 10 03 43 F3", COMMANDS.abort());
        assertFrame("10 02 80 00 00 10 03 F5 1F", Apdu.OK);
        assertFrame("10 02 84 66 00 10 03 8D BE", Apdu.GOODS_FAILED);
        assertFrame("10 02 84 83 00 10 03 91 8E", Apdu.UNKNOWN_COMMAND);
    }

    private static void assertFrame(String hex, Apdu apdu) {
        assertArrayEquals(bytes(hex), Frame.encode(apdu.encode()));
    }
}
