package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.link.Direction;

class SdtMaskerTest {
    static final List<String> CARDS = Vectors.CARDS;

    private static byte[] masked(byte[] bytes, SplittableRandom pieces) {
        var masker = new SdtMasker();
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length;) {
            int n = Math.min(bytes.length - at, 1 + pieces.nextInt(40));
            out.writeBytes(masker.mask(Direction.TO_HOST, Arrays.copyOfRange(bytes, at, at + n)));
            at += n;
        }
        out.writeBytes(masker.rest(Direction.TO_HOST));
        return out.toByteArray();
    }

    private static byte[] masked(byte[] bytes) {
        return masked(bytes, new SplittableRandom(5));
    }

    @ParameterizedTest
    @FieldSource("CARDS")
    void a_card_replays_as_a_card_of_which_only_layout_validity_and_a_masked_number_stay(String name) {
        byte[] frame = Vectors.frame(name);
        byte[] shown = masked(frame);
        assertEquals(frame.length, shown.length);
        IdCard was = Vectors.card(name);
        IdCard is = ((CardAnswer.Card) CardAnswer.read(Arrays.copyOfRange(shown, 10, shown.length - 1), false)).card();
        assertEquals(was.layout(), is.layout());
        assertEquals(org.kiosk24.device.Mask.number(was.idNumber()), is.idNumber());
        assertEquals(was.validTo(), is.validTo());
        assertEquals("1900-01-01", is.birth().toString());
        assertTrue(is.name().matches("[* ]+"), is.name());
        String text = new String(shown, 14, 256, StandardCharsets.UTF_16LE);
        assertTrue(text.substring(0, 61).matches("[* 0-9]+"), "name, address: " + text);
        assertFalse(text.contains("公安"), text);
        byte[] portrait = is.wltPortrait();
        assertArrayEquals(new byte[1016], Arrays.copyOfRange(portrait, 8, 1024));
        int check = 0;
        for (int i = 5; i < shown.length; i++)
            check ^= shown[i];
        assertEquals(0, check, "the masked frame replays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"samid", "append-none"})
    void what_is_not_personal_stays_as_it_is(String name) {
        assertArrayEquals(Vectors.frame(name), masked(Vectors.frame(name)));
        byte[] request = Request.Command.READ.frame();
        assertArrayEquals(request, new SdtMasker().mask(Direction.TO_DEVICE, request));
    }

    @Test
    void chip_numbers_appended_addresses_and_fingerprints_are_hidden() {
        assertArrayEquals(new byte[28], Arrays.copyOfRange(masked(Vectors.frame("mng28")), 10, 38));
        byte[] address = masked(Vectors.frame("append-address"));
        assertTrue(new String(address, 10, 70, StandardCharsets.UTF_16LE).matches("[* ]+"));
        byte[] prints = masked(Vectors.frame("resident-m.30-10.fp1024"));
        assertArrayEquals(new byte[1024], Arrays.copyOfRange(prints, 16 + 1280, 16 + 2304));
        assertArrayEquals(HexFormat.of().parseHex("9F00000000"), Arrays.copyOfRange(masked(SdtFrame.around(HexFormat
                .of().parseHex("00009F01020304"))), 9, 14));
    }

    @Test
    void broken_off_frames_damaged_frames_and_noise_show_nothing_of_the_holder_and_keep_their_size() {
        byte[] frame = Vectors.frame("resident-m.30-01");
        for (long seed = 1; seed <= 400; seed++) {
            var random = new SplittableRandom(seed);
            byte[] stray = new byte[random.nextInt(20)];
            random.nextBytes(stray);
            byte[] bytes = Arrays.copyOf(stray, stray.length + frame.length);
            System.arraycopy(frame, 0, bytes, stray.length, frame.length);
            if (random.nextBoolean())
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            byte[] shown = masked(bytes, random);
            assertEquals(bytes.length, shown.length, "seed " + seed);
            String hex = HexFormat.of().formatHex(shown);
            for (String personal : List.of("测试甲", "武汉", "1985", "850302"))
                assertFalse(hex.contains(HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_16LE))),
                        "seed " + seed + " shows " + personal);
        }
    }
}
