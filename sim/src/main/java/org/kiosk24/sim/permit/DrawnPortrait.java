package org.kiosk24.sim.permit;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kiosk24.sim.face.FaceArtist;
import org.kiosk24.sim.face.Features;

/** A drawn face that belongs to nobody, as a small JPEG. */
public final class DrawnPortrait {
    /** Pixels; the height is four thirds of that. */
    private static final int WIDTH = 240;

    private DrawnPortrait() {}

    /** The same features are drawn the same. */
    public static byte[] jpeg(Features features) {
        return jpeg(features, WIDTH, 0.9f);
    }

    /**
     * @param width pixels, a multiple of three
     * @param quality 0 to 1
     */
    public static byte[] jpeg(Features features, int width, float quality) {
        int height = width * 4 / 3;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(235, 240, 245));
        g.fillRect(0, 0, width, height);
        FaceArtist.draw(g, features, width / 2.0, height * 0.46875, height * 0.59375, 0);
        g.dispose();
        return compressed(image, quality);
    }

    private static byte[] compressed(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
