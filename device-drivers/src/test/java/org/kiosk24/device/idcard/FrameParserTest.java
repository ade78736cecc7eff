package org.kiosk24.device.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {
    static final List<String> ALL = Vectors.ALL;

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static List<Reception> all(FrameParser parser, byte[] bytes) {
        var seen = new ArrayList<Reception>();
        for (byte b : bytes) {
            Reception r = parser.accept(b);
            if (r != Reception.Pending.PENDING)
                seen.add(r);
        }
        return seen;
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void every_vector_is_one_frame_and_is_built_again_from_its_body(String name) {
        byte[] frame = Vectors.frame(name);
        List<Reception> seen = all(FrameParser.ofAnswers(), frame);
        assertEquals(1, seen.size());
        byte[] body = assertInstanceOf(Reception.Received.class, seen.getFirst()).body();
        assertArrayEquals(frame, SdtFrame.around(body));
    }

    @Test
    void a_fourth_AA_and_stray_bytes_before_a_preamble_are_skipped() {
        for (String stray : List.of("AA", "AA AA AA AA", "00 FF", "AA AA 96 69", "AA AA AA 96 AA", "AA AA AA 96"))
            assertInstanceOf(Reception.Received.class, all(FrameParser.ofAnswers(), hex(stray
                    + "AA AA AA 96 69 00 04 00 00 90 94")).getLast(), stray);
    }

    @Test
    void a_stray_byte_inside_the_preamble_hides_the_frame_but_not_the_next_one() {
        assertEquals(1, all(FrameParser.ofAnswers(), hex(
                "AA 00 AA AA 96 69 00 04 00 00 90 94 AA AA AA 96 69 00 04 00 00 90 94")).size());
    }

    @Test
    void the_three_bad_requests_of_the_field_are_no_frames() {
        FrameParser parser = FrameParser.ofRequests(64);
        assertTrue(all(parser, hex("AA AA AA 96 69 00 04 20 01 22")).isEmpty(), "LEN too large: waits for one more");
        assertTrue(parser.midFrame());
        parser.reset();
        assertTrue(all(parser, hex("00 AA AA 96 69 00 03 20 01 22")).isEmpty(), "no preamble");
        assertInstanceOf(Reception.WrongCheck.class, all(parser, hex("AA AA AA 96 69 00 03 20 01 23")).getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 0x090B, 0x4000, 0xFFFF})
    void a_length_that_no_answer_has_is_told_at_once(int length) {
        byte[] start = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69, (byte) (length >> 8), (byte) length};
        FrameParser parser = FrameParser.ofAnswers();
        assertEquals(List.of(new Reception.WrongLength(length)), all(parser, start));
        assertEquals(1, all(parser, hex("AA AA AA 96 69 00 04 00 00 90 94")).size(), "the next frame is heard");
    }

    @Test
    void every_truncation_of_a_frame_leaves_the_parser_waiting_and_able_to_start_anew() {
        byte[] frame = Vectors.frame("samid");
        for (int n = 0; n < frame.length; n++) {
            FrameParser parser = FrameParser.ofAnswers();
            assertTrue(all(parser, Arrays.copyOf(frame, n)).isEmpty(), "cut at " + n);
            parser.reset();
            assertEquals(1, all(parser, frame).size(), "cut at " + n);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"samid", "resident-m.30-01", "append-none"})
    void no_single_flipped_bit_yields_a_frame(String name) {
        byte[] frame = Vectors.frame(name);
        for (int bit = 0; bit < frame.length * 8; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            for (Reception r : all(FrameParser.ofAnswers(), flipped))
                if (r instanceof Reception.Received)
                    throw new AssertionError("bit " + bit + " of " + name + " went unnoticed");
        }
    }

    @Test
    void garbage_with_frames_in_it_never_breaks_the_parser_and_a_frame_after_reset_is_heard() {
        for (long seed = 1; seed <= 300; seed++) {
            var random = new SplittableRandom(seed);
            FrameParser parser = FrameParser.ofAnswers();
            byte[] alphabet = hex("AA AA AA 96 69 00 04 90");
            for (int i = 0; i < 4000; i++)
                parser.accept(random.nextInt(3) == 0
                        ? (byte) random.nextInt()
                        : alphabet[random.nextInt(alphabet.length)]);
            parser.reset();
            assertEquals(1, all(parser, Vectors.frame("append-none")).size(), "seed " + seed);
        }
    }
}
