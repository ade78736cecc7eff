package org.kiosk24.app.identity;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.kiosk24.device.camera.Picture;

/** Pictures to JPEG and back, in memory only; what lies between is wiped. */
public final class Jpeg {
    /** A portrait larger than this is none, pixels a side. */
    private static final int MAX_SIDE = 4096;

    /** Makes a JPEG of a picture: {@link Jpeg#of}, or what gives the same bytes. */
    @FunctionalInterface
    public interface Encoder {
        /**
         * @param quality 0 to 1
         * @return the caller's own, to be wiped
         */
        byte[] encode(Picture picture, float quality);
    }

    private Jpeg() {}

    /** @param quality 0 to 1 */
    public static byte[] of(Picture picture, float quality) {
        BufferedImage image = image(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new Wiped();
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
            wipe(image);
        }
        byte[] jpeg = bytes.toByteArray();
        bytes.wipe();
        return jpeg;
    }

    /** Empty for whatever is no JPEG that can be read. */
    public static Optional<Picture> read(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE)
                return Optional.empty();
            BufferedImage image = reader.read(0);
            Picture picture = picture(image);
            wipe(image);
            return Optional.of(picture);
        } catch (IOException | RuntimeException e) {
            // the JDK's reader throws nearly anything for broken files
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[width * height * 3];
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR)
            turned(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), rgb);
        else
            anyOther(image, rgb);
        return new Picture(width, height, Picture.Format.RGB, rgb);
    }

    private static void anyOther(BufferedImage image, byte[] rgb) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean grey = image.getRaster().getNumBands() == 1;
        int[] row = new int[width];
        for (int y = 0, p = 0; y < height; y++) {
            // AWT would take one band for linear light, and brighten it
            if (grey)
                image.getRaster().getSamples(0, y, width, 1, 0, row);
            else
                image.getRGB(0, y, width, 1, row, 0, width);
            for (int v : row) {
                rgb[p++] = (byte) (grey ? v : v >> 16);
                rgb[p++] = (byte) (grey ? v : v >> 8);
                rgb[p++] = (byte) v;
            }
        }
        Arrays.fill(row, 0);
    }

    /** The first and the third byte of every three change places. */
    private static void turned(byte[] from, byte[] to) {
        for (int i = 0; i < to.length; i += 3) {
            to[i] = from[i + 2];
            to[i + 1] = from[i + 1];
            to[i + 2] = from[i];
        }
    }

    private static BufferedImage image(Picture picture) {
        byte[] from = picture.pixels();
        var image = new BufferedImage(picture.width(), picture.height(), picture.format() == Picture.Format.GREY
                ? BufferedImage.TYPE_BYTE_GRAY
                : BufferedImage.TYPE_3BYTE_BGR);
        byte[] to = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        if (picture.format() == Picture.Format.GREY)
            System.arraycopy(from, 0, to, 0, to.length);
        else
            turned(from, to);
        return image;
    }

    private static void wipe(BufferedImage image) {
        if (image.getRaster().getDataBuffer() instanceof DataBufferByte bytes)
            for (byte[] bank : bytes.getBankData())
                Arrays.fill(bank, (byte) 0);
    }

    private static final class Wiped extends ByteArrayOutputStream {
        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}
