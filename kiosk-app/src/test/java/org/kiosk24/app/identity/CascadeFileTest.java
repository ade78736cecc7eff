package org.kiosk24.app.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.device.camera.Picture;

class CascadeFileTest {
    /** One stage of one tree: bright below dark passes. */
    private static final String SMALL = """
            <?xml version="1.0"?><opencv_storage><cascade><stageType>BOOST</stageType><featureType>HAAR</featureType>
            <height>20</height><width>20</width><stages><_><maxWeakCount>1</maxWeakCount>
            <stageThreshold>0.5</stageThreshold><weakClassifiers><_><internalNodes>0 -1 0 2.5e-01</internalNodes>
            <leafValues>0. 1.</leafValues></_></weakClassifiers></_></stages><features><_><rects>
            <_>0 0 20 20 -1.</_><_>0 10 20 10 2.</_></rects><tilted>0</tilted></_></features></cascade></opencv_storage>
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("cascade.xml"), text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void the_cascade_of_the_package_is_read_whole() throws IOException {
        Cascade cascade = CascadeFile.read(CascadeFaceFinder.FRONTAL_FACE);
        assertEquals(20, cascade.side());
        assertEquals(20, cascade.stageEnd().length);
        assertEquals(cascade.stageEnd()[19], cascade.treeNode().length);
        assertTrue(cascade.treeNode().length > 1000, "trees");
    }

    @Test
    void a_small_cascade_finds_what_it_describes() throws IOException {
        var finder = CascadeFaceFinder.load(file(SMALL));
        byte[] pixels = new byte[40 * 40];
        for (int i = 20 * 40; i < pixels.length; i++)
            pixels[i] = (byte) 200;
        var seen = finder.find(new Picture(40, 40, Picture.Format.GREY, pixels));
        assertEquals(1, seen.faces().size());
        assertEquals(20, seen.faces().getFirst().centreY(), 3);
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (byte) (i < 20 * 40 ? 200 : 0);
        assertEquals(0, finder.find(new Picture(40, 40, Picture.Format.GREY, pixels)).faces().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 -1 0 2.5e-01|0 -1 1 2.5e-01|feature that is not there",
            "0 -1 0 2.5e-01|0 1 0 2.5e-01|lead nowhere", "0 -1 0 2.5e-01|0 -2 0 2.5e-01|lead nowhere",
            "0 -1 0 2.5e-01|0 -1 0 x|not a number", "0. 1.|0. 1. 2.|leaves",
            "0 10 20 10 2.|0 11 20 10 2.|out of the window",
            "0 10 20 10 2.|0 10 0 10 2.|out of the window", "<tilted>0|<tilted>1|tilted", "HAAR|LBP|no square HAAR",
            "<width>20|<width>24|no square HAAR", "<height>20|<height>2000|whole number", "</cascade>||not XML",
            "2.5e-01|NaN|out of range"})
    void what_would_lead_out_of_the_cascade_is_refused_by_name(String from, String to, String why) throws IOException {
        Path file = file(SMALL.replace(from, to == null ? "" : to));
        var wrong = assertThrows(IOException.class, () -> CascadeFile.read(file));
        assertTrue(wrong.getMessage().contains(why) && wrong.getMessage().contains(file.toString()),
                wrong.getMessage());
    }

    @Test
    void every_cut_and_every_flipped_bit_gives_a_cascade_or_an_error() throws IOException {
        byte[] good = SMALL.getBytes(StandardCharsets.ISO_8859_1);
        Picture noise = noise();
        for (int i = 0; i < good.length; i++) {
            byte[] cut = java.util.Arrays.copyOf(good, i);
            walk(cut, noise, "cut at " + i);
            for (int bit = 0; bit < 8; bit += 3) {
                byte[] flipped = good.clone();
                flipped[i] ^= (byte) (1 << bit);
                walk(flipped, noise, "byte " + i + " bit " + bit);
            }
        }
    }

    private static Picture noise() {
        byte[] pixels = new byte[24 * 24];
        new SplittableRandom(1).nextBytes(pixels);
        return new Picture(24, 24, Picture.Format.GREY, pixels);
    }

    private void walk(byte[] bytes, Picture picture, String which) throws IOException {
        Path file = Files.write(folder.resolve("spoilt.xml"), bytes);
        try {
            CascadeFaceFinder.load(file).find(picture);
        } catch (IOException e) {
            assertTrue(e.getMessage().contains(file.toString()), which + ": " + e.getMessage());
        }
    }

    @Test
    void a_missing_file_names_the_package() {
        Path none = folder.resolve("none.xml");
        assertTrue(assertThrows(IOException.class, () -> CascadeFile.read(none)).getMessage().contains("opencv-data"));
    }
}
