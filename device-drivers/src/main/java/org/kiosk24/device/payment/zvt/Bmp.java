package org.kiosk24.device.payment.zvt;

import java.util.HashMap;
import java.util.Map;

/** The field table ("BMP", PA00P015 chapter 9): the format of each field that may stand in status data. */
public final class Bmp {
    public static final int TIMEOUT = 0x01;
    public static final int SERVICE = 0x03;
    public static final int AMOUNT = 0x04;
    public static final int TLV = 0x06;
    public static final int TRACE = 0x0B;
    public static final int TIME = 0x0C;
    public static final int DATE = 0x0D;
    public static final int PAYMENT_TYPE = 0x19;
    public static final int PAN = 0x22;
    public static final int TRACK_2 = 0x23;
    public static final int TRACK_3 = 0x24;
    public static final int TRACK_1 = 0x2D;
    public static final int RESULT = 0x27;
    public static final int TERMINAL_ID = 0x29;
    public static final int ORIGINAL_TRACE = 0x37;
    public static final int TEXT = 0x3C;
    public static final int CURRENCY = 0x49;
    public static final int TOTALS = 0x60;
    public static final int RECEIPT = 0x87;
    public static final int TURNOVER = 0x88;
    public static final int CARD_TYPE = 0x8A;
    public static final int CARD_NAME = 0x8B;

    /** How long a field is. */
    sealed interface Format {
        /** So many bytes, of any value. */
        record Binary(int length) implements Format {}

        /** So many bytes of decimal digits; other nibbles mean that the walk has gone astray. */
        record Decimal(int length) implements Format {}

        /** A length of so many bytes {@code Fx}, each a decimal digit: 2 for LLVAR, 3 for LLLVAR. */
        record Variable(int digits) implements Format {}

        /** A BER length, then objects: the TLV container. */
        record Container() implements Format {}
    }

    private static final Map<Integer, Format> TABLE = new HashMap<>();

    static {
        decimal(6, AMOUNT);
        decimal(3, TRACE, TIME, ORIGINAL_TRACE, TURNOVER, 0xAA);
        decimal(2, DATE, CURRENCY, RECEIPT);
        decimal(4, TERMINAL_ID);
        binary(1, TIMEOUT, 0x02, SERVICE, PAYMENT_TYPE, RESULT, 0x72, 0x73, 0x74, 0x75, CARD_TYPE, 0x8C, 0xA0);
        binary(1, 0xD0, 0xD2, 0xD3, 0xE0, 0xE9, 0xEA, 0xF0, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD);
        binary(2, 0x0E, 0x17, 0x3A);
        binary(3, 0x3D);
        binary(4, 0x70, 0x71);
        binary(5, 0xBA);
        binary(8, 0x3B, 0xEB);
        binary(15, 0x2A);
        variable(2, PAN, TRACK_2, TRACK_1, 0x4C, CARD_NAME, 0xA7, 0xD1);
        variable(2, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE6, 0xE7, 0xE8, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0xF7, 0xF8);
        variable(3, TRACK_3, TEXT, TOTALS, 0x9A, 0xAF);
        TABLE.put(TLV, new Format.Container());
    }

    private Bmp() {}

    /** Null for a field that is not in the table: its length cannot be known. */
    static Format format(int tag) {
        return TABLE.get(tag);
    }

    private static void decimal(int length, int... tags) {
        for (int tag : tags)
            TABLE.put(tag, new Format.Decimal(length));
    }

    private static void binary(int length, int... tags) {
        for (int tag : tags)
            TABLE.put(tag, new Format.Binary(length));
    }

    private static void variable(int digits, int... tags) {
        for (int tag : tags)
            TABLE.put(tag, new Format.Variable(digits));
    }
}
