package org.kiosk24.app.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * One row of the journal.
 *
 * @param seq 1, 2, 3 ... without a gap
 * @param at calendar time, ISO 8601
 * @param orderId the order it belongs to, or a name of the {@link #HOUSE}
 * @param kind what happened, or was about to
 * @param facts JSON without personal data
 * @param sealed personal data, encrypted (see {@link SealingKey}); empty if there is none
 * @param algorithm of the hash, {@code SHA-256}
 * @param previous hash of the row before; 32 zero bytes for the first
 * @param hash over all of the above, see {@link #hash()}
 */
public record Row(long seq, String at, String orderId, String kind, String facts, byte[] sealed, String algorithm,
        byte[] previous, byte[] hash) {
    /** Begins the name under which the house itself keeps rows, such as {@code @custody}; no order's number does. */
    public static final String HOUSE = "@";
    static final String ALGORITHM = "SHA-256";
    static final byte[] GENESIS = new byte[32];

    static Row next(long seq, String at, String orderId, String kind, String facts, byte[] sealed, byte[] previous) {
        var row = new Row(seq, at, orderId, kind, facts, sealed, ALGORITHM, previous, new byte[0]);
        return new Row(seq, at, orderId, kind, facts, sealed, ALGORITHM, previous, row.expectedHash());
    }

    /** False for what the house writes of itself: its supplies, its bins, its settings. */
    public boolean ofOrder() {
        return !orderId.startsWith(HOUSE);
    }

    /**
     * The digest of: seq as 8 bytes big-endian, then at, orderId, kind, facts, sealed, algorithm and previous, each
     * preceded by its length as 4 bytes big-endian; text in UTF-8.
     */
    byte[] expectedHash() {
        var bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(ByteBuffer.allocate(8).putLong(seq).array());
        for (String text : new String[]{at, orderId, kind, facts})
            field(bytes, text.getBytes(StandardCharsets.UTF_8));
        field(bytes, sealed);
        field(bytes, algorithm.getBytes(StandardCharsets.UTF_8));
        field(bytes, previous);
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            return new byte[0];
        }
    }

    private static void field(ByteArrayOutputStream bytes, byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
        bytes.writeBytes(value);
    }
}
