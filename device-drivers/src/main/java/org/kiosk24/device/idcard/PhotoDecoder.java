package org.kiosk24.device.idcard;

/**
 * Makes a picture of a card's WLT portrait. Only closed, licensed libraries can, so a kiosk must do without:
 * {@link #NONE} says so.
 */
public interface PhotoDecoder {
    Picture decode(byte[] wltPortrait);

    PhotoDecoder NONE = _ -> new Picture.NotAvailable("no decoder for WLT portraits is installed");

    /** What came of it. */
    sealed interface Picture {
        /** Rows top to bottom, three bytes a pixel (blue, green, red), no padding; 102 x 126 on every card so far. */
        record Decoded(int width, int height, byte[] bgr) implements Picture {}

        record NotAvailable(String why) implements Picture {}
    }
}
