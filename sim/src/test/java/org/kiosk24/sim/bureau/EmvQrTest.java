package org.kiosk24.sim.bureau;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmvQrTest {
    /** The sample of the EMVCo specification. */
    private static final String SAMPLE = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";
    private static final String SECOND = "00020101021252044131153137210116372101160123456789ABCDE6010Phnom Penh5913Merchant Shop5802KH540510.005303840622501081234567802090124444446304A0BA";

    @Test
    void the_check_value_of_the_crc_is_29B1() {
        assertEquals(0x29B1, EmvQr.crc("123456789"));
    }

    @Test
    void the_crc_of_both_vectors_is_right_over_their_utf8_bytes() {
        assertTrue(EmvQr.crcRight(SAMPLE));
        assertTrue(EmvQr.crcRight(SECOND));
        assertFalse(EmvQr.crcRight(SAMPLE.replace("A13A", "B333")), "B333 would be the CRC of the GBK bytes");
    }

    @Test
    void lengths_are_counted_in_characters() {
        String zh = EmvQr.objects(SAMPLE).orElseThrow().get("64");
        assertEquals("最佳运输", EmvQr.objects(zh).orElseThrow().get("01"));
        assertEquals("23.72", EmvQr.objects(SAMPLE).orElseThrow().get("54"));
    }

    @Test
    void an_order_comes_back_from_its_own_text() {
        for (EmvQr qr : new EmvQr[]{new EmvQr("P-1", 1500), new EmvQr("x".repeat(40), 99_999_99), new EmvQr("A", 5)})
            assertEquals(Optional.of(qr), EmvQr.parse(qr.text()));
    }

    @Test
    void a_wallet_takes_no_other_payment_code() {
        assertEquals(Optional.empty(), EmvQr.parse(SAMPLE));
        assertEquals(Optional.empty(), EmvQr.parse(""));
    }

    @Test
    void every_truncation_and_every_flipped_bit_is_noticed() {
        String good = new EmvQr("ORDER-1", 1500).text();
        byte[] bytes = good.getBytes(StandardCharsets.US_ASCII);
        for (int n = 0; n < good.length(); n++)
            assertEquals(Optional.empty(), EmvQr.parse(good.substring(0, n)));
        for (int bit = 0; bit < bytes.length * 7; bit++) {
            byte[] bad = bytes.clone();
            bad[bit / 7] ^= (byte) (1 << bit % 7);
            assertEquals(Optional.empty(), EmvQr.parse(new String(bad, StandardCharsets.US_ASCII)), "bit " + bit);
        }
    }

    @Test
    void random_text_with_a_right_crc_is_read_without_an_exception() {
        for (long seed = 0; seed < 2000; seed++) {
            var random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "000201" : "26");
            for (int n = random.nextInt(60); n > 0; n--)
                text.append((char) ('0' + random.nextInt(12)));
            text.append("6304");
            String whole = text + "%04X".formatted(EmvQr.crc(text.toString()));
            assertEquals(Optional.empty(), EmvQr.parse(whole), "seed " + seed);
        }
    }
}
