package org.kiosk24.sim.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The picture of a paper, from bytes. */
class PaperPictureTest {
    private static final int MARGINS = height("");

    private static BufferedImage picture(String hex) {
        return PaperPicture.of(HexFormat.of().parseHex(hex));
    }

    private static int height(String hex) {
        return picture(hex).getHeight();
    }

    private static String text(String text) {
        return HexFormat.of().formatHex(text.getBytes(Charset.forName("GB18030")));
    }

    /** First and last column of the picture with ink in it, and first and last row. */
    private record Ink(int left, int right, int top, int bottom) {
        static Ink of(BufferedImage picture) {
            int left = Integer.MAX_VALUE;
            int right = -1;
            int top = Integer.MAX_VALUE;
            int bottom = -1;
            for (int y = 0; y < picture.getHeight(); y++)
                for (int x = 0; x < picture.getWidth(); x++)
                    if (picture.getRaster().getSample(x, y, 0) < 128) {
                        left = Math.min(left, x);
                        right = Math.max(right, x);
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
            return new Ink(left, right, top, bottom);
        }

        int width() {
            return right - left + 1;
        }
    }

    @Test
    void every_line_feed_and_cut_takes_the_paper_that_its_bytes_say() {
        assertEquals(30, height(text("签\n")) - MARGINS);
        assertEquals(34, height("1b3322" + text("签\n")) - MARGINS);
        assertEquals(60, height("1c26" + text("签".repeat(25)) + "0a") - MARGINS);
        assertEquals(48, height("1d2111" + text("A\n")) - MARGINS);
        assertEquals(12, height("1b4a0c") - MARGINS);
        assertEquals(48, height("1d564230") - MARGINS);
        assertEquals(PaperPicture.WIDTH, picture("").getWidth());
    }

    @Test
    void text_stands_where_its_alignment_puts_it() {
        Ink left = Ink.of(picture("1c261b6100" + text("国\n")));
        Ink middle = Ink.of(picture("1c261b6101" + text("国\n")));
        Ink right = Ink.of(picture("1c261b6102" + text("国\n")));

        int free = PaperPicture.PRINTABLE - 24;
        assertEquals(free / 2, middle.left - left.left);
        assertEquals(free, right.left - left.left);
        assertEquals(left.width(), right.width());
    }

    @Test
    void double_size_is_twice_as_large_and_bold_has_more_ink() {
        Ink normal = Ink.of(picture("1c26" + text("国\n")));
        Ink large = Ink.of(picture("1c261d2111" + text("国\n")));

        assertTrue(Math.abs(large.width() - 2 * normal.width()) <= 2, normal + " " + large);
        assertTrue(ink(picture("1c261b4501" + text("国国国\n"))) > ink(picture("1c26" + text("国国国\n"))));
    }

    private static int ink(BufferedImage picture) {
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                ink += 255 - picture.getRaster().getSample(x, y, 0);
        return ink;
    }

    @Test
    void the_largest_and_the_longest_line_stay_on_the_printable_part() {
        for (String hex : new String[]{"1c26" + text("国".repeat(60)), "1c261d2177" + text("国国国国国国"),
                "1c261b61021d2111" + text("签A".repeat(30)), text("W".repeat(200))}) {
            Ink ink = Ink.of(picture(hex + "0a"));
            assertTrue(ink.left >= PaperPicture.LEFT && ink.right < PaperPicture.LEFT + PaperPicture.PRINTABLE,
                    ink + " of " + hex);
        }
    }

    @Test
    void a_qr_code_is_read_back_from_the_picture() throws Exception {
        String payload = "WH0001-261123-110000-7KQ4 港澳";
        byte[] utf8 = payload.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String store = "1d286b%02x0031503".formatted(utf8.length + 3) + "0" + HexFormat.of().formatHex(utf8);

        BufferedImage picture = picture("1b61011d286b03003143061d286b0300314531" + store + "1d286b0300315130");
        assertEquals(payload, read(picture));
    }

    static String read(BufferedImage picture) throws com.google.zxing.ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader().decode(new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }

    @Test
    void any_bytes_give_a_picture_no_longer_than_a_roll_may_be() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new SplittableRandom(seed);
            byte[] bytes = new byte[random.nextInt(400)];
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(0x1B, 0x1E);
                    case 1 -> "(kV!a@&rL\n1P0QEJd3C".charAt(random.nextInt(19));
                    default -> random.nextInt(256);
                };
            int height = PaperPicture.of(bytes).getHeight();
            assertTrue(height >= MARGINS && height <= PaperPicture.LONGEST + MARGINS, "seed " + seed);
        }
    }
}
