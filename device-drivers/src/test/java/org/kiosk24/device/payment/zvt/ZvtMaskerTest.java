package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.device.payment.zvt.Vectors.bytes;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Direction;

class ZvtMaskerTest {
    private static final String PAN = "62 20 10 10 34 56 78 90";
    private static final byte[] STATUS = Frame.encode(new Apdu(Apdu.STATUS_INFORMATION,
            bytes("27 00 04 00 00 00 00 15 00 22 F0 F8 " + PAN + " 23 F0 F3 62 20 11 06 07 1F 08 04 62 20 99 88"
                    + " 87 01 53 4F 62 20 77"))
            .encode());

    private static String hex(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }

    @Test
    void card_number_tracks_and_containers_are_hidden_and_the_frame_is_sound_and_as_long_as_before() {
        byte[] masked = new ZvtMasker().mask(Direction.TO_HOST, STATUS);
        assertEquals(STATUS.length, masked.length);
        assertFalse(hex(masked).contains("62 20"), hex(masked));
        var status = StatusInformation.of(Apdu.parse(FrameTest.read(new FrameReader(), masked).getFirst())
                .orElseThrow().data());
        assertEquals(1500, status.payment().fen());
        assertEquals("0153", status.payment().receipt());
    }

    @Test
    void the_same_bytes_are_shown_however_they_arrive() {
        byte[] whole = new ZvtMasker().mask(Direction.TO_HOST, STATUS);
        var masker = new ZvtMasker();
        var pieces = new ByteArrayOutputStream();
        for (byte b : STATUS)
            pieces.writeBytes(masker.mask(Direction.TO_HOST, new byte[]{b}));
        assertArrayEquals(whole, pieces.toByteArray());
    }

    @Test
    void acknowledgements_and_what_holds_nothing_personal_are_shown_as_they_are() {
        for (String hex : new String[]{"06", "15", "10 02 80 00 00 10 03 F5 1F", "10 02 06 0F 00 10 03 C6 33",
                "10 02 06 0F 0A 19 00 29 28 00 48 69 49 01 56 10 03 C7 26", "10 02 06 1E 01 6C 10 03 C9 F2",
                "10 02 04 FF 02 0E 01 10 03 D8 E7",
                "10 02 06 01 0C 04 00 00 00 00 15 00 49 01 56 19 40 10 03 12 6D"})
            assertArrayEquals(bytes(hex), new ZvtMasker().mask(Direction.TO_HOST, bytes(hex)), hex);
    }

    @Test
    void the_password_is_hidden() {
        byte[] masked = new ZvtMasker().mask(Direction.TO_DEVICE, bytes("10 02 06 93 03 12 34 56 10 03 CA A4"));
        assertTrue(hex(masked).startsWith("10 02 06 93 03 EE EE EE 10 03"), hex(masked));
    }

    @Test
    void a_frame_that_never_became_whole_is_hidden_but_for_its_beginning() {
        var masker = new ZvtMasker();
        byte[] cut = java.util.Arrays.copyOf(STATUS, 25);
        assertEquals(0, masker.mask(Direction.TO_HOST, cut).length);
        assertEquals("10 02" + " 2A".repeat(23), hex(masker.rest(Direction.TO_HOST)));
        assertArrayEquals(bytes("06"), masker.mask(Direction.TO_HOST, bytes("06")));
    }

    @Test
    void whatever_comes_no_byte_is_lost_or_added() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new SplittableRandom(seed);
            var masker = new ZvtMasker();
            int in = 0;
            int out = 0;
            for (int i = 0; i < 40; i++) {
                byte[] chunk = random.nextInt(2) == 0 ? STATUS.clone() : new byte[random.nextInt(30)];
                if (chunk.length < 30)
                    for (int j = 0; j < chunk.length; j++)
                        chunk[j] = random.nextInt(3) == 0
                                ? new byte[]{0x10, 0x02, 0x03, 0x06}[random.nextInt(4)]
                                : (byte) random.nextInt(256);
                in += chunk.length;
                out += masker.mask(Direction.TO_HOST, chunk).length;
                if (random.nextInt(4) == 0)
                    out += masker.rest(Direction.TO_HOST).length;
            }
            assertEquals(in, out + masker.rest(Direction.TO_HOST).length, "seed " + seed);
        }
    }
}
