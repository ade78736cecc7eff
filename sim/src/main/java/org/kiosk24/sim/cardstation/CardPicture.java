package org.kiosk24.sim.cardstation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws what was printed as the 480 x 320 one-bit picture that the rewritable area shows. */
public final class CardPicture {
    private CardPicture() {}

    /** Glyphs come from the first installed font that has them; one without any draws boxes, never nothing. */
    public static BufferedImage draw(PrintBuffer.Contents contents) {
        var picture = new BufferedImage(PrintBuffer.WIDTH, PrintBuffer.HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, PrintBuffer.WIDTH, PrintBuffer.HEIGHT);
        g.setColor(Color.BLACK);
        dots(contents.raster(), g);
        g.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 22));
        for (PrintBuffer.Text t : contents.texts())
            text(t, g);
        g.dispose();
        return picture;
    }

    private static void dots(byte[] raster, Graphics2D g) {
        int bytes = PrintBuffer.HEIGHT / 8;
        for (int i = 0; i < raster.length; i++)
            for (int bit = 0; bit < 8; bit++)
                if ((raster[i] >> bit & 1) == 1)
                    g.fillRect(i / bytes, i % bytes * 8 + bit, 1, 1);
    }

    private static void text(PrintBuffer.Text t, Graphics2D g) {
        Graphics2D run = (Graphics2D) g.create();
        if (t.flow() == PrintBuffer.Flow.UPRIGHT) {
            run.translate(0, PrintBuffer.HEIGHT);
            run.rotate(-Math.PI / 2);
        }
        run.translate(t.x(), t.y());
        run.scale(t.wide(), t.high());
        int x = 0;
        for (int c : t.text().codePoints().toArray()) {
            run.drawString(Character.toString(c), x, -4);
            x += c < 0x80 ? 12 : 24;
        }
        run.dispose();
    }
}
