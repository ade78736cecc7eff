package org.kiosk24.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;
import org.kiosk24.app.identity.FaceComparer.Pair;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;

/** ONNX Runtime itself, on a network that is made here: 16 x 16 pixels, the mean colours of four by four tiles. */
class OnnxComparerTest {
    private static final long[] INPUT = {1, 3, 16, 16};
    private static final long[] OUTPUT = {1, 48};
    /** The whole picture is the face. */
    private static final FaceFinder WHOLE = p -> new Sighting(p.width(), p.height(), 128,
            List.of(new Face(0, 0, p.width(), 128, 0, 1, 0)));
    private static final FaceFinder NOTHING = p -> new Sighting(p.width(), p.height(), 128, List.of());

    @TempDir
    private Path folder;

    private Path model(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("face.onnx"), bytes);
    }

    private OnnxComparer comparer(double threshold, FaceFinder finder) throws IOException {
        return OnnxComparer.load(model(TinyModel.tiles(INPUT, 4, OUTPUT)), threshold, finder);
    }

    /** Tiles of its own for each seed; {@code noise} of 256 changes them all. */
    private static Picture face(long seed, int noise) {
        var tiles = new SplittableRandom(seed);
        var other = new SplittableRandom(seed + 1000);
        byte[] pixels = new byte[64 * 64 * 3];
        for (int ty = 0; ty < 4; ty++)
            for (int tx = 0; tx < 4; tx++)
                for (int c = 0; c < 3; c++) {
                    int v = Math.clamp(tiles.nextInt(256) + (noise == 0 ? 0 : other.nextInt(2 * noise) - noise), 0,
                            255);
                    for (int y = 0; y < 16; y++)
                        for (int x = 0; x < 16; x++)
                            pixels[((ty * 16 + y) * 64 + tx * 16 + x) * 3 + c] = (byte) v;
                }
        return new Picture(64, 64, Picture.Format.RGB, pixels);
    }

    private static Pair pair(Picture portrait, Picture live) {
        return new Pair("O-1", 1, Jpeg.of(portrait, 0.95f), live);
    }

    @ParameterizedTest
    @CsvSource({"1,1,0,SAME", "1,1,20,SAME", "1,2,0,NOT_SAME", "2,1,0,NOT_SAME", "3,4,0,NOT_SAME"})
    void two_vectors_that_point_the_same_way_are_one_person(long a, long b, int noise, Likeness expected)
            throws IOException {
        try (var comparer = comparer(0.9, WHOLE)) {
            assertEquals(Result.done(expected), comparer.compare(pair(face(a, 0), face(b, noise))));
        }
    }

    @Test
    void just_below_the_threshold_nobody_can_tell() throws IOException {
        Pair pair = pair(face(1, 0), face(1, 60));
        double cosine = -1;
        for (double threshold = 1; threshold >= -1 && cosine < 0; threshold -= 0.002)
            try (var comparer = comparer(threshold, WHOLE)) {
                if (comparer.compare(pair).equals(Result.done(Likeness.SAME)))
                    cosine = threshold;
            }
        assertTrue(cosine > 0.5 && cosine < 0.99, "cosine " + cosine);
        try (var unsure = comparer(cosine + 0.04, WHOLE); var no = comparer(cosine + 0.06, WHOLE)) {
            assertEquals(Result.done(Likeness.UNSURE), unsure.compare(pair));
            assertEquals(Result.done(Likeness.NOT_SAME), no.compare(pair));
        }
    }

    @Test
    void a_portrait_without_a_face_is_a_fault_and_no_answer() throws IOException {
        try (var comparer = comparer(0.9, NOTHING)) {
            var result = assertInstanceOf(Result.Failed.class, comparer.compare(pair(face(1, 0), face(1, 0))));
            assertEquals("NO_FACE", assertInstanceOf(Fault.Rejected.class, result.fault()).reason());
        }
    }

    @Test
    void a_portrait_that_is_no_jpeg_is_garbled() throws IOException {
        try (var comparer = comparer(0.9, WHOLE)) {
            var result = assertInstanceOf(Result.Failed.class,
                    comparer.compare(new Pair("O-1", 1, new byte[]{1, 2, 3}, face(1, 0))));
            assertInstanceOf(Fault.Garbled.class, result.fault());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,1,16,16|1,16|its input is [1, 1, 16, 16]", "1,3,16|1,12|its input is",
            "2,3,16,16|2,48|its input is [2, 3, 16, 16]", "1,3,4,4|1,3|its input is [1, 3, 4, 4]"})
    void a_model_of_another_shape_is_refused_by_the_name_of_its_file(String input, String output, String why)
            throws IOException {
        Path file = model(TinyModel.tiles(numbers(input), 4, numbers(output)));
        var wrong = assertThrows(IOException.class, () -> OnnxComparer.load(file, 0.5, WHOLE));
        assertTrue(wrong.getMessage().contains(file.toString()), wrong.getMessage());
        if (!input.equals("1,3,16"))
            assertTrue(wrong.getMessage().contains(why), wrong.getMessage());
    }

    private static long[] numbers(String text) {
        return java.util.Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void a_batch_that_is_left_open_is_one() throws IOException {
        Path file = model(TinyModel.tiles(new long[]{-1, 3, 16, 16}, 4, new long[]{-1, 48}));
        try (var comparer = OnnxComparer.load(file, 0.9, WHOLE)) {
            assertEquals(Result.done(Likeness.SAME), comparer.compare(pair(face(1, 0), face(1, 0))));
        }
    }

    @Test
    void a_file_that_is_missing_cut_off_or_anything_else_is_refused_by_its_name() throws IOException {
        Path missing = folder.resolve("none.onnx");
        assertTrue(assertThrows(IOException.class, () -> OnnxComparer.load(missing, 0.5, WHOLE)).getMessage()
                .contains(missing.toString()));
        byte[] good = TinyModel.tiles(INPUT, 4, OUTPUT);
        for (int length = 0; length < good.length; length += 7) {
            Path file = model(java.util.Arrays.copyOf(good, length));
            var wrong = assertThrows(IOException.class, () -> OnnxComparer.load(file, 0.5, WHOLE),
                    "first " + length + " bytes");
            assertTrue(wrong.getMessage().contains(file.toString()), wrong.getMessage());
        }
        for (int seed = 0; seed < 30; seed++) {
            byte[] junk = new byte[200];
            new SplittableRandom(seed).nextBytes(junk);
            Path file = model(junk);
            assertThrows(IOException.class, () -> OnnxComparer.load(file, 0.5, WHOLE), "seed " + seed);
        }
    }
}
