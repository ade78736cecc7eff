package org.kiosk24.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.device.camera.Picture;

class JpegTest {
    private static Picture ramp(Picture.Format format) {
        byte[] pixels = new byte[40 * 30 * format.bytes()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (byte) (i / format.bytes() % 40 * 5);
        return new Picture(40, 30, format, pixels);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_reads_back_nearly_the_same(Picture.Format format) {
        Picture picture = ramp(format);
        Picture back = Jpeg.read(Jpeg.of(picture, 0.95f)).orElseThrow();
        assertEquals("Picture 40x30 RGB", back.toString());
        byte[] was = picture.grey();
        byte[] is = back.grey();
        for (int i = 0; i < was.length; i++)
            assertTrue(Math.abs((was[i] & 0xFF) - (is[i] & 0xFF)) < 12, "pixel " + i);
    }

    @Test
    void every_cut_and_flipped_bit_and_garbage_is_a_picture_or_none() {
        byte[] good = Jpeg.of(ramp(Picture.Format.RGB), 0.5f);
        for (int i = 0; i < good.length; i++) {
            Jpeg.read(Arrays.copyOf(good, i));
            byte[] flipped = good.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            Jpeg.read(flipped);
        }
        for (int seed = 0; seed < 200; seed++) {
            byte[] junk = new byte[300];
            new SplittableRandom(seed).nextBytes(junk);
            assertEquals(Optional.empty(), Jpeg.read(junk), "seed " + seed);
        }
    }
}
