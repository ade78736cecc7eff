package org.kiosk24.sim.idcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kiosk24.device.idcard.SdtFrame;
import org.kiosk24.device.idcard.StatusWord;

/** The bytes of answers, well made and badly made. */
final class ReaderAnswer {
    /** How an Android host reports its replies to arrive. */
    private static final int[] BURSTS = {6, 4, 1};
    /** Bytes of a frame with a status and nothing else. */
    private static final int SHORTEST = 11;

    private ReaderAnswer() {}

    /** SW1 SW2 SW3 and data in a frame. */
    static byte[] frame(int sw1, int sw2, int sw3, byte[]... data) {
        byte[] body = new byte[3 + Arrays.stream(data).mapToInt(d -> d.length).sum()];
        body[0] = (byte) sw1;
        body[1] = (byte) sw2;
        body[2] = (byte) sw3;
        int at = 3;
        for (byte[] d : data) {
            System.arraycopy(d, 0, body, at, d.length);
            at += d.length;
        }
        return SdtFrame.around(body);
    }

    static byte[] ok(byte[]... data) {
        return frame(0, 0, StatusWord.OK.code(), data);
    }

    /** The frame as a fault of the line or the firmware leaves it; what another fault cut short stays as it is. */
    static byte[] damaged(byte[] frame, ReaderFault.Kind kind, int argument) {
        if (kind == ReaderFault.Kind.SILENT)
            return new byte[0];
        if (frame.length < SHORTEST)
            return frame;
        byte[] bytes = frame.clone();
        return switch (kind) {
            case WRONG_CHECK -> {
                bytes[bytes.length - 1] ^= 1;
                yield bytes;
            }
            case WRONG_LENGTH -> {
                int length = ((frame[5] & 0xFF) << 8 | frame[6] & 0xFF) + argument;
                bytes[5] = (byte) (length >> 8);
                bytes[6] = (byte) length;
                yield bytes;
            }
            case TRUNCATED, LIFTED_AT_BYTE -> Arrays.copyOf(bytes, Math.min(argument, bytes.length));
            case STRAY_BEFORE -> inserted(bytes, 0, argument, (byte) 0x55);
            case STRAY_INSIDE -> inserted(bytes, 1, 1, (byte) 0);
            case FOURTH_AA -> inserted(bytes, 0, 1, (byte) 0xAA);
            case SILENT, SLOW, BYTE_BY_BYTE, BURSTS, CARD_WORDS, CARD_NUMBERS, LENIENT_CHECK, LOCKOUT, SW -> bytes;
        };
    }

    /** The pieces in which the bytes are handed to the line. */
    static List<byte[]> pieces(byte[] bytes, int... sizes) {
        var pieces = new ArrayList<byte[]>();
        for (int at = 0, n = 0; at < bytes.length; at += pieces.getLast().length, n++)
            pieces.add(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + sizes[n % sizes.length])));
        return pieces;
    }

    static List<byte[]> bursts(byte[] bytes) {
        return pieces(bytes, BURSTS);
    }

    private static byte[] inserted(byte[] bytes, int at, int count, byte stray) {
        byte[] longer = new byte[bytes.length + count];
        Arrays.fill(longer, stray);
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(bytes, at, longer, at + count, bytes.length - at);
        return longer;
    }
}
