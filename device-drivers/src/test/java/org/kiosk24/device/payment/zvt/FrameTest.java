package org.kiosk24.device.payment.zvt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.device.payment.zvt.Vectors.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiosk24.device.payment.zvt.FrameReader.Seen;

class FrameTest {
    @Test
    void the_crc_is_kermit() {
        assertEquals(0x2189, Crc16.of("123456789".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @MethodSource("org.kiosk24.device.payment.zvt.Vectors#frames")
    void a_published_frame_is_read_and_written_byte_for_byte(String hex) {
        byte[] frame = bytes(hex);
        List<byte[]> apdus = read(new FrameReader(), frame);
        assertEquals(1, apdus.size());
        assertArrayEquals(frame, Frame.encode(apdus.getFirst()));
        Apdu apdu = Apdu.parse(apdus.getFirst()).orElseThrow();
        assertArrayEquals(apdus.getFirst(), apdu.encode());
    }

    @ParameterizedTest
    @MethodSource("org.kiosk24.device.payment.zvt.Vectors#frames")
    void a_frame_cut_short_completes_nothing_and_after_a_silence_the_next_one_is_read(String hex) {
        byte[] frame = bytes(hex);
        for (int length = 0; length < frame.length; length++) {
            var reader = new FrameReader();
            assertEquals(0, read(reader, Arrays.copyOf(frame, length)).size());
            assertEquals(length >= 2, reader.silence(), "NAK due after " + length + " bytes");
            assertEquals(1, read(reader, frame).size());
        }
    }

    @ParameterizedTest
    @MethodSource("org.kiosk24.device.payment.zvt.Vectors#frames")
    void a_single_flipped_bit_never_yields_another_apdu(String hex) {
        byte[] frame = bytes(hex);
        byte[] apdu = read(new FrameReader(), frame).getFirst();
        for (int bit = 0; bit < frame.length * 8; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            var reader = new FrameReader();
            int at = bit;
            read(reader, flipped).forEach(read -> assertArrayEquals(apdu, read, "bit " + at));
            reader.silence();
            assertEquals(1, read(reader, frame).size());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void garbage_never_hangs_and_never_fills_memory(long seed) {
        var random = new SplittableRandom(seed);
        var reader = new FrameReader();
        byte[] likely = {0x10, 0x02, 0x03, 0x06, 0x15, 0x10};
        for (int i = 0; i < 300_000; i++)
            reader.take(random.nextInt(3) == 0 ? likely[random.nextInt(likely.length)] : random.nextInt(256));
        reader.silence();
        assertEquals(1, read(reader, bytes("10 02 80 00 00 10 03 F5 1F")).size(), "seed " + seed);
    }

    @Test
    void a_frame_longer_than_any_apdu_is_swallowed() {
        var reader = new FrameReader();
        reader.take(0x10);
        reader.take(0x02);
        for (int i = 0; i < Frame.MAX_APDU + 1; i++)
            assertEquals(Seen.NOTHING, reader.take(0x20));
        for (byte b : bytes("10 02 80 00 00 10 03 F5 1F"))
            assertEquals(Seen.NOTHING, reader.take(b));
        assertTrue(reader.silence());
    }

    @Test
    void an_acknowledgement_counts_only_outside_a_frame() {
        var reader = new FrameReader();
        assertEquals(Seen.ACK, reader.take(0x06));
        assertEquals(Seen.NAK, reader.take(0x15));
        byte[] crcIsAck = bytes("10 02 06 01 0A 04 00 00 00 00 00 20 49 09 78 10 03 06 42");
        for (int i = 0; i < crcIsAck.length - 1; i++)
            assertEquals(Seen.NOTHING, reader.take(crcIsAck[i]));
        assertEquals(Seen.APDU, reader.take(crcIsAck[crcIsAck.length - 1]));
        assertEquals(Seen.ACK, reader.take(0x06));
    }

    @Test
    void garbage_that_did_not_begin_with_dle_stx_is_not_worth_a_nak() {
        var reader = new FrameReader();
        read(reader, bytes("41 42 43 10 41 10 10 99"));
        assertEquals(false, reader.silence());
        assertEquals(1, read(reader, bytes("10 10 02 80 00 00 10 03 F5 1F")).size());
    }

    static List<byte[]> read(FrameReader reader, byte[] bytes) {
        List<byte[]> apdus = new ArrayList<>();
        for (byte b : bytes)
            if (reader.take(b) == Seen.APDU)
                apdus.add(reader.apdu());
        return apdus;
    }
}
