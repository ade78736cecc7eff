package org.kiosk24.sim.solo;

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
                for (String told : words.take(direction, bytes))
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
            List<String> told = Serial.IDCARD.words().take(Direction.TO_DEVICE, flipped);
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
            assertEquals(List.of("a broken frame"), words.turned(Direction.TO_HOST), "cut at " + cut);
        }
        assertEquals(List.of("06 0F completion"), Serial.PAYMENT.words().take(Direction.TO_HOST, frame));
    }

    @Test
    void bytes_outside_of_frames_are_counted() {
        FrameWords words = Serial.CARD_STATION.words();
        var told = new ArrayList<>(words.take(Direction.TO_HOST, HexFormat.of().parseHex("2A2A2A06")));
        told.addAll(words.take(Direction.TO_HOST, HexFormat.of().parseHex("2A")));
        told.addAll(words.turned(Direction.TO_HOST));

        assertEquals(List.of("3 bytes outside of any frame", "ACK", "1 byte outside of any frame"), told);
    }
}
