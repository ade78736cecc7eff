package org.kiosk24.device.idcard;

import java.util.Arrays;

/**
 * Finds {@link SdtFrame}s in a stream, byte by byte. Bytes before a preamble are skipped, a fourth {@code AA} included.
 * Any bytes are accepted; memory is bounded by the longest frame and wiped when a frame ends.
 */
public final class FrameParser {
    /** Up to here {@code at} counts the AAs seen, three standing for "three or more". */
    private static final int THREE_AA = 3;
    private static final int SAW_96 = 4;
    private static final int LENGTH_HIGH = 5;
    private static final int LENGTH_LOW = 6;
    private static final int BODY = 7;

    private final int shortest;
    private final byte[] bytes;
    private int at;
    private int length;
    private int filled;
    private int check;

    private FrameParser(int shortest, int longest) {
        this.shortest = shortest;
        bytes = new byte[longest];
    }

    /** For the host's end: what a reader sends. */
    public static FrameParser ofAnswers() {
        return new FrameParser(SdtFrame.SHORTEST_ANSWER, SdtFrame.LONGEST_ANSWER);
    }

    /** For the reader's end: what a host sends; LEN up to {@code longest}. */
    public static FrameParser ofRequests(int longest) {
        return new FrameParser(SdtFrame.SHORTEST_REQUEST, longest);
    }

    public Reception accept(byte b) {
        int v = b & 0xFF;
        switch (at) {
            case THREE_AA -> at = v == 0x96 ? SAW_96 : v == 0xAA ? THREE_AA : 0;
            case SAW_96 -> at = v == 0x69 ? LENGTH_HIGH : v == 0xAA ? 1 : 0;
            case LENGTH_HIGH -> {
                length = v << 8;
                check = v;
                at = LENGTH_LOW;
            }
            case LENGTH_LOW -> {
                length |= v;
                check ^= v;
                filled = 0;
                at = BODY;
                if (length < shortest || length > bytes.length) {
                    at = 0;
                    return new Reception.WrongLength(length);
                }
            }
            case BODY -> {
                bytes[filled++] = b;
                check ^= v;
                if (filled == length)
                    return ended();
            }
            default -> at = v == 0xAA ? at + 1 : 0;
        }
        return Reception.Pending.PENDING;
    }

    private Reception ended() {
        byte[] body = Arrays.copyOf(bytes, length - 1);
        Reception frame = check == 0 ? new Reception.Received(body) : new Reception.WrongCheck(body);
        Arrays.fill(bytes, 0, length, (byte) 0);
        at = 0;
        return frame;
    }

    /** Whether a preamble has been seen whose frame is not complete. */
    public boolean midFrame() {
        return at >= LENGTH_HIGH;
    }

    /** Forgets and wipes what has been gathered. */
    public void reset() {
        if (at == BODY)
            Arrays.fill(bytes, 0, filled, (byte) 0);
        at = 0;
    }
}
