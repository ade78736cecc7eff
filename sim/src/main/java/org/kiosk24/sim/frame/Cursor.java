package org.kiosk24.sim.frame;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Goes over a frame once, from its first byte to its last, and names what it passes. */
final class Cursor {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    /** More bytes than this are told by their number. */
    private static final int MOST_HEX = 16;
    private final byte[] frame;
    private final List<Field> fields = new ArrayList<>();
    private int at;

    Cursor(byte[] frame) {
        this.frame = frame;
    }

    int at() {
        return at;
    }

    int left() {
        return frame.length - at;
    }

    /** The byte so far ahead, 0 to 255; -1 beyond the end. */
    int peek(int ahead) {
        return at + ahead < frame.length ? frame[at + ahead] & 0xFF : -1;
    }

    /** Passes so many bytes, or as many as there are. */
    Cursor pass(int length, String name, String value, String meaning) {
        int n = Math.min(length, left());
        if (n > 0)
            fields.add(
                    new Field(name, at, n, value, n < length ? "cut short: " + length + " bytes expected" : meaning));
        at += Math.max(0, n);
        return this;
    }

    /** Passes so many bytes, shown in hex. */
    Cursor hex(int length, String name, String meaning) {
        return pass(length, name, hexOf(length), meaning);
    }

    /** Passes what is left, if anything is. */
    void rest(String name, String meaning) {
        hex(left(), name, meaning);
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }

    private String hexOf(int length) {
        int n = Math.min(length, left());
        return n > MOST_HEX ? n + " bytes" : HEX.formatHex(frame, at, at + n);
    }

    /** Two bytes, the more significant first; -1 if they are not there. */
    int number() {
        return left() < 2 ? -1 : peek(0) << 8 | peek(1);
    }

    /** The exclusive or of so many bytes before here. */
    int xor(int from, int to) {
        int check = 0;
        for (int i = from; i < to; i++)
            check ^= frame[i];
        return check & 0xFF;
    }

    byte[] bytes(int length) {
        return java.util.Arrays.copyOfRange(frame, at, at + Math.min(length, left()));
    }

    static String agrees(int is, int should) {
        return is == should ? "agrees" : "wrong: %02X expected".formatted(should);
    }
}
