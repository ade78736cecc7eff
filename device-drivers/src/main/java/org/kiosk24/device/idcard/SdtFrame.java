package org.kiosk24.device.idcard;

/**
 * The frame of the SDT protocol (GA/T 467, SAM_V and SAM_A): {@code AA AA AA 96 69}, LEN in two bytes big-endian, the
 * body, CHK. LEN counts the body and CHK. CHK is the exclusive or of both LEN bytes and the body, so that the
 * exclusive or from LEN to CHK is zero.
 */
public final class SdtFrame {
    /** Preamble, LEN and CHK around a body. */
    public static final int OVERHEAD = 8;
    /** LEN of an answer that carries nothing but its three status bytes. */
    public static final int SHORTEST_ANSWER = 4;
    /** LEN of the longest answer: text, portrait and two fingerprints (30 10). */
    public static final int LONGEST_ANSWER = 0x090A;
    /** LEN of the shortest request: command, parameter, CHK. */
    public static final int SHORTEST_REQUEST = 3;

    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};

    private SdtFrame() {}

    /** The frame around a body of at most 65,534 bytes. */
    public static byte[] around(byte[] body) {
        int length = body.length + 1;
        if (length > 0xFFFF)
            throw new IllegalArgumentException("a body of " + body.length + " bytes does not fit a frame");
        byte[] frame = new byte[body.length + OVERHEAD];
        System.arraycopy(PREAMBLE, 0, frame, 0, PREAMBLE.length);
        frame[5] = (byte) (length >> 8);
        frame[6] = (byte) length;
        System.arraycopy(body, 0, frame, 7, body.length);
        int check = frame[5] ^ frame[6];
        for (byte b : body)
            check ^= b;
        frame[frame.length - 1] = (byte) check;
        return frame;
    }
}
