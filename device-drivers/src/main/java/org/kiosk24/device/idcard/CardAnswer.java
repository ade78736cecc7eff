package org.kiosk24.device.idcard;

import java.util.Arrays;
import java.util.List;

/**
 * The data of a good answer to 30 01 or 30 10: text length, portrait length and (30 10 only) fingerprint length, each
 * two bytes big-endian, then text (256), portrait (1,024) and fingerprints (0, 512 or 1,024).
 */
sealed interface CardAnswer {
    int PORTRAIT_BYTES = 1024;

    record Card(IdCard card, List<Fingerprint> fingerprints) implements CardAnswer {}

    /** Text came whole, but one of its fields is no date. */
    record Unreadable(String field) implements CardAnswer {}

    /** The lengths are not those of a card. */
    record Malformed(String why) implements CardAnswer {}

    /** Reads an answer; {@code data} stays the caller's, who wipes it. */
    static CardAnswer read(byte[] data, boolean withFingerprints) {
        int header = withFingerprints ? 6 : 4;
        if (data.length < header)
            return new Malformed(data.length + " bytes of data");
        int text = length(data, 0);
        int portrait = length(data, 2);
        int prints = withFingerprints ? length(data, 4) : 0;
        boolean lengthsKnown = text == TextBlock.BYTES && portrait == PORTRAIT_BYTES
                && (prints == 0 || prints == Fingerprint.BYTES || prints == 2 * Fingerprint.BYTES);
        if (!lengthsKnown || data.length != header + text + portrait + prints)
            return new Malformed("text %d, portrait %d, fingerprints %d in %d bytes of data".formatted(text, portrait,
                    prints, data.length));
        byte[] block = Arrays.copyOfRange(data, header, header + text);
        byte[] wlt = Arrays.copyOfRange(data, header + text, header + text + portrait);
        byte[] fingers = Arrays.copyOfRange(data, header + text + portrait, data.length);
        try {
            return switch (TextBlock.read(block, wlt)) {
                case TextBlock.Reading.Card(IdCard card) -> new Card(card, Fingerprint.read(fingers));
                case TextBlock.Reading.Unreadable(String field) -> {
                    Arrays.fill(wlt, (byte) 0);
                    yield new Unreadable(field);
                }
            };
        } finally {
            Arrays.fill(block, (byte) 0);
            Arrays.fill(fingers, (byte) 0);
        }
    }

    private static int length(byte[] data, int at) {
        return (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    }
}
