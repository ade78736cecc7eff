package org.kiosk24.sim.permit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawn face that belongs to nobody, as a small JPEG. */
public final class DrawnPortrait {
    static final int WIDTH = 240;
    static final int HEIGHT = 320;

    private DrawnPortrait() {}

    /** @param features decides hair, skin and proportions: the same seed draws the same face */
    public static byte[] jpeg(RandomGenerator features) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g, features);
        g.dispose();
        return compressed(image);
    }

    private static void draw(Graphics2D g, RandomGenerator f) {
        var skin = new Color(220 + f.nextInt(25), 180 + f.nextInt(25), 145 + f.nextInt(25));
        int grey = f.nextInt(170);
        var hair = new Color(20 + grey, 18 + grey, 18 + grey);
        double width = 104 + f.nextInt(18);
        double left = (WIDTH - width) / 2;
        double fringe = 100 + f.nextInt(25);
        g.setColor(new Color(235, 240, 245));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(f.nextInt(120), f.nextInt(120), 60 + f.nextInt(120)));
        g.fill(new Ellipse2D.Double(20, 255, 200, 140));
        g.setColor(hair);
        g.fill(new Ellipse2D.Double(left - 10, 58, width + 20, 150));
        g.setColor(skin.darker());
        g.fillRect(100, 220, 40, 50);
        g.setColor(skin);
        g.fill(new Ellipse2D.Double(left, 75, width, 170));
        g.setColor(hair);
        g.fill(new java.awt.geom.Arc2D.Double(left - 4, 62, width + 8, fringe, 0, 180, java.awt.geom.Arc2D.CHORD));
        double gap = 24 + f.nextInt(6);
        for (double eye : new double[]{120 - gap, 120 + gap}) {
            g.setColor(Color.WHITE);
            g.fill(new Ellipse2D.Double(eye - 11, 145, 22, 11));
            g.setColor(new Color(40, 25, 20));
            g.fill(new Ellipse2D.Double(eye - 5, 145, 11, 11));
            g.setStroke(new BasicStroke(4));
            g.draw(new QuadCurve2D.Double(eye - 15, 136, eye, 128, eye + 15, 136));
        }
        g.setColor(skin.darker());
        g.setStroke(new BasicStroke(3));
        g.draw(new QuadCurve2D.Double(117, 160, 108, 188, 124, 188));
        g.setColor(new Color(170, 80, 80));
        g.setStroke(new BasicStroke(5));
        g.draw(new QuadCurve2D.Double(98, 210, 120, 214 + f.nextInt(8), 142, 210));
    }

    private static byte[] compressed(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.7f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
