package org.kiosk24.device.payment.zvt;

import java.io.ByteArrayOutputStream;

/**
 * The receiving half of the link layer, byte by byte. An acknowledgement counts only outside a frame; inside one, and
 * as a CRC byte, it is data. After an error everything is swallowed until the line has been silent for T1
 * ({@link #silence()}), and only what began with {@code 10 02} is worth a NAK.
 */
public final class FrameReader {
    /** What one byte completed. */
    public enum Seen {
        NOTHING, ACK, NAK, APDU
    }

    private enum State {
        OUTSIDE, OUTSIDE_DLE, INSIDE, INSIDE_DLE, CRC_LOW, CRC_HIGH, SWALLOWING
    }

    private final ByteArrayOutputStream apdu = new ByteArrayOutputStream(64);
    private State state = State.OUTSIDE;
    private int crc;
    private int crcLow;

    public Seen take(int octet) {
        int b = octet & 0xFF;
        switch (state) {
            case OUTSIDE -> {
                if (b == Frame.ACK)
                    return Seen.ACK;
                if (b == Frame.NAK)
                    return Seen.NAK;
                if (b == Frame.DLE)
                    state = State.OUTSIDE_DLE;
            }
            case OUTSIDE_DLE -> {
                if (b == Frame.STX) {
                    apdu.reset();
                    crc = 0;
                    state = State.INSIDE;
                } else if (b != Frame.DLE)
                    state = State.OUTSIDE;
            }
            case INSIDE -> {
                if (b == Frame.DLE)
                    state = State.INSIDE_DLE;
                else
                    data(b);
            }
            case INSIDE_DLE -> {
                if (b == Frame.DLE) {
                    state = State.INSIDE;
                    data(b);
                } else
                    state = b == Frame.ETX ? State.CRC_LOW : State.SWALLOWING;
            }
            case CRC_LOW -> {
                crcLow = b;
                state = State.CRC_HIGH;
            }
            case CRC_HIGH -> {
                if (Crc16.next(crc, Frame.ETX) == (b << 8 | crcLow)) {
                    state = State.OUTSIDE;
                    return Seen.APDU;
                }
                state = State.SWALLOWING;
            }
            case SWALLOWING -> {
            }
        }
        return Seen.NOTHING;
    }

    private void data(int b) {
        if (apdu.size() == Frame.MAX_APDU)
            state = State.SWALLOWING;
        else {
            apdu.write(b);
            crc = Crc16.next(crc, b);
        }
    }

    /** The APDU that the last {@link Seen#APDU} completed. */
    public byte[] apdu() {
        return apdu.toByteArray();
    }

    /** In a frame, or swallowing what was one: a silence of T1 must be told to {@link #silence()}. */
    public boolean open() {
        return state != State.OUTSIDE && state != State.OUTSIDE_DLE;
    }

    /** T1 passed without a byte; ends a broken frame. @return whether a NAK is due */
    public boolean silence() {
        boolean broken = open();
        state = State.OUTSIDE;
        return broken;
    }
}
