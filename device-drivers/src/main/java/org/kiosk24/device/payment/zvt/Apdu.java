package org.kiosk24.device.payment.zvt;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A command or an answer (PA00P016, 2): class, instruction, length, data. The length is one byte for 0 to 254, or
 * {@code FF lo hi}. An answer's class is 80 (positive) or 84 (negative, instruction = error code), and
 * {@code 84 00 00} is positive too.
 *
 * @param command class and instruction, 16 bits
 */
public record Apdu(int command, byte[] data) {
    public static final int REGISTRATION = 0x0600;
    public static final int AUTHORISATION = 0x0601;
    public static final int LOG_OFF = 0x0602;
    public static final int COMPLETION = 0x060F;
    public static final int ABORTED = 0x061E;
    public static final int REPEAT_RECEIPT = 0x0620;
    public static final int REVERSAL = 0x0630;
    public static final int END_OF_DAY = 0x0650;
    public static final int DIAGNOSIS = 0x0670;
    public static final int INITIALISATION = 0x0693;
    public static final int ABORT = 0x06B0;
    public static final int PRINT_LINE = 0x06D1;
    public static final int PRINT_TEXT = 0x06D3;
    public static final int STATUS_ENQUIRY = 0x0501;
    public static final int SET_CLOCK = 0x0401;
    public static final int STATUS_INFORMATION = 0x040F;
    public static final int INTERMEDIATE_STATUS = 0x04FF;
    /** "Command completed": the only answer with which a terminal keeps a payment. */
    public static final Apdu OK = new Apdu(0x8000, new byte[0]);
    /** "Goods failed": the terminal gives the payment back (PA00P015, 2.2.6). */
    public static final Apdu GOODS_FAILED = negative(0x66);
    /** "Function not possible": what a command gets that this side does not know. */
    public static final Apdu UNKNOWN_COMMAND = negative(0x83);

    public static Apdu of(int command, int... data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++)
            bytes[i] = (byte) data[i];
        return new Apdu(command, bytes);
    }

    public static Apdu negative(int code) {
        return new Apdu(0x8400 | code, new byte[0]);
    }

    /** Empty unless the length says exactly what follows. */
    public static Optional<Apdu> parse(byte[] bytes) {
        if (bytes.length < 3)
            return Optional.empty();
        boolean extended = bytes[2] == (byte) 0xFF;
        if (extended && bytes.length < 5)
            return Optional.empty();
        int start = extended ? 5 : 3;
        int length = extended ? bytes[3] & 0xFF | (bytes[4] & 0xFF) << 8 : bytes[2] & 0xFF;
        if (bytes.length != start + length)
            return Optional.empty();
        return Optional.of(
                new Apdu((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF, Arrays.copyOfRange(bytes, start, bytes.length)));
    }

    public byte[] encode() {
        boolean extended = data.length >= 0xFF;
        int start = extended ? 5 : 3;
        byte[] bytes = new byte[start + data.length];
        bytes[0] = (byte) (command >>> 8);
        bytes[1] = (byte) command;
        if (extended) {
            bytes[2] = (byte) 0xFF;
            bytes[3] = (byte) data.length;
            bytes[4] = (byte) (data.length >>> 8);
        } else
            bytes[2] = (byte) data.length;
        System.arraycopy(data, 0, bytes, start, data.length);
        return bytes;
    }

    public boolean answer() {
        return command >>> 8 == 0x80 || command >>> 8 == 0x84;
    }

    public boolean positive() {
        return command == 0x8000 || command == 0x8400;
    }

    /** An answer that says no; {@link #code()} is why. */
    public boolean negative() {
        return command >>> 8 == 0x84 && command != 0x8400;
    }

    /** The instruction byte; of a negative answer, its error code. */
    public int code() {
        return command & 0xFF;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Apdu(var c, var d) && c == command && Arrays.equals(d, data);
    }

    @Override
    public int hashCode() {
        return 31 * command + Arrays.hashCode(data);
    }

    /** Command and length only: data may hold card numbers. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().toHexDigits((short) command) + " (" + data.length + " bytes)";
    }
}
