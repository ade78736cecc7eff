package org.kiosk24.device.camera;

import java.util.Arrays;

/**
 * One picture of a camera. It may show a person: {@link #wipe} it as soon as it has served.
 *
 * @param width in pixels, 1 to 8192
 * @param height in pixels, 1 to 8192
 * @param pixels rows top to bottom, pixels left to right, no padding
 */
public record Picture(int width, int height, Format format, byte[] pixels) {
    /** How a pixel is written. */
    public enum Format {
        /** One byte: 0 is black, 255 is white. */
        GREY(1),
        /** Three bytes: red, green, blue. */
        RGB(3);

        private final int bytes;

        Format(int bytes) {
            this.bytes = bytes;
        }

        public int bytes() {
            return bytes;
        }
    }

    public static final int MAX_SIDE = 8192;

    public Picture {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE
                || pixels.length != width * height * format.bytes())
            throw new IllegalArgumentException(
                    "no picture: " + width + " x " + height + " " + format + " in " + pixels.length + " bytes");
    }

    /** Brightness of each pixel, 0 to 255, by ITU-R BT.601; a new array. */
    public byte[] grey() {
        if (format == Format.GREY)
            return pixels.clone();
        byte[] grey = new byte[width * height];
        for (int i = 0, p = 0; i < grey.length; i++, p += 3)
            grey[i] = (byte) (77 * (pixels[p] & 0xFF) + 150 * (pixels[p + 1] & 0xFF)
                    + 29 * (pixels[p + 2] & 0xFF) + 128 >> 8);
        return grey;
    }

    /** A part of it, as far as it lies inside; at least one pixel must. */
    public Picture part(int x, int y, int partWidth, int partHeight) {
        int left = Math.clamp(x, 0, width - 1);
        int top = Math.clamp(y, 0, height - 1);
        int w = Math.min(width, Math.max(left + 1, x + partWidth)) - left;
        int h = Math.min(height, Math.max(top + 1, y + partHeight)) - top;
        int bytes = format.bytes();
        byte[] copy = new byte[w * h * bytes];
        for (int row = 0; row < h; row++)
            System.arraycopy(pixels, ((top + row) * width + left) * bytes, copy, row * w * bytes, w * bytes);
        return new Picture(w, h, format, copy);
    }

    /** Makes it black, whoever else holds it. */
    public void wipe() {
        Arrays.fill(pixels, (byte) 0);
    }

    /** Says its size only. */
    @Override
    public String toString() {
        return "Picture " + width + "x" + height + " " + format;
    }
}
