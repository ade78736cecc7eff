package org.kiosk24.sim.solo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.device.idcard.Request;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.payment.zvt.Apdu;
import org.kiosk24.device.payment.zvt.Frame;

class FrameWordsTest {
    private static final long SEED = 20261123;

    @ParameterizedTest
    @EnumSource
    void any_bytes_in_any_pieces_are_told_or_passed_over(Serial kind) {
        var random = new SplittableRandom(SEED);
        for (int run = 0; run < 300; run++) {
            FrameWords words = kind.words();
            for (int piece = 0; piece < 20; piece++) {
                byte[] bytes = new byte[random.nextInt(200)];
                random.nextBytes(bytes);
                if (random.nextBoolean())
                    for (int i = 0; i < bytes.length; i++)
                        bytes[i] = new byte[]{0x02, 0x03, 0x10, 0x04, 0x1B, 0x1D, (byte) 0xAA, (byte) 0x96,
                                0x69}[random.nextInt(9)];
                Direction direction = random.nextBoolean() ? Direction.TO_DEVICE : Direction.TO_HOST;
                for (String told : told(words.take(direction, bytes)))
                    assertTrue(told.length() < 200 && !told.contains("\n"), () -> "seed " + SEED + ": " + told);
                words.turned(direction);
            }
        }
    }

    @Test
    void a_request_whose_bit_flipped_is_not_told_as_a_sound_one() {
        byte[] frame = Request.Command.READ.frame();
        for (int bit = 0; bit < frame.length * 8; bit++) {
            byte[] flipped = frame.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            List<String> told = told(Serial.IDCARD.words().take(Direction.TO_DEVICE, flipped));
            assertTrue(told.isEmpty() || told.getFirst().startsWith("a frame with"), "bit " + bit + ": " + told);
        }
    }

    @Test
    void an_APDU_that_breaks_off_anywhere_is_told_as_broken_when_the_line_turns() {
        byte[] frame = Frame.encode(new Apdu(Apdu.COMPLETION, new byte[8])
                .encode());
        for (int cut = 2; cut < frame.length; cut++) {
            FrameWords words = Serial.PAYMENT.words();
            assertEquals(List.of(), words.take(Direction.TO_HOST, Arrays.copyOf(frame, cut)), "cut at " + cut);
            assertEquals(List.of("a broken frame"), told(words.turned(Direction.TO_HOST)), "cut at " + cut);
        }
        assertEquals(List.of("06 0F completion"), told(Serial.PAYMENT.words().take(Direction.TO_HOST, frame)));
    }

    @Test
    void bytes_outside_of_frames_are_counted() {
        FrameWords words = Serial.CARD_STATION.words();
        var told = new ArrayList<>(words.take(Direction.TO_HOST, HexFormat.of().parseHex("2A2A2A06")));
        told.addAll(words.take(Direction.TO_HOST, HexFormat.of().parseHex("2A")));
        told.addAll(words.turned(Direction.TO_HOST));

        assertEquals(List.of("3 bytes outside of any frame", "ACK", "1 byte outside of any frame"), told(told));
    }

    @Test
    void the_bytes_of_a_frame_are_told_with_it_and_those_before_it_apart() {
        byte[] find = Request.Command.FIND.frame();
        byte[] noisy = new byte[find.length + 2];
        System.arraycopy(find, 0, noisy, 2, find.length);

        var told = Serial.IDCARD.words().take(Direction.TO_DEVICE, noisy);

        assertEquals(List.of("2 bytes outside of any frame", "20 01 find card"), told(told));
        assertArrayEquals(find, told.getLast().bytes());
    }

    @Test
    void a_line_is_told_with_the_commands_that_set_it_and_a_status_question_apart() {
        byte[] bytes = HexFormat.of().parseHex("1B401B6101" + "2A2A" + "100401" + "2A0A");

        var told = Serial.RECEIPT.words().take(Direction.TO_DEVICE, bytes);

        assertEquals(List.of("10 04 01 status question", "a line of 3 bytes"), told(told));
        assertEquals("1b401b61012a2a2a0a", HexFormat.of().formatHex(told.getLast().bytes()));
    }

    @ParameterizedTest
    @EnumSource
    void rubbish_without_end_is_kept_in_bounds(Serial kind) {
        FrameWords words = kind.words();
        byte[] rubbish = new byte[64 * 1024];
        new SplittableRandom(SEED).nextBytes(rubbish);
        for (int i = 0; i < 16; i++)
            for (var frame : words.take(Direction.TO_DEVICE, rubbish))
                assertTrue(frame.bytes().length <= 2 * 65_540 + 6);
    }

    private static List<String> told(List<org.kiosk24.sim.frame.Frame> frames) {
        return frames.stream().map(org.kiosk24.sim.frame.Frame::words).toList();
    }
}
