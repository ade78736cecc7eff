package org.kiosk24.device.payment.zvt;

/**
 * The serial frame (PA00P016, 3): {@code 10 02}, the APDU with every {@code 10} doubled, {@code 10 03}, CRC low, CRC
 * high. The CRC covers the APDU as it is before doubling, and the {@code 03}; it is itself never doubled.
 */
public final class Frame {
    public static final int STX = 0x02;
    public static final int ETX = 0x03;
    public static final int ACK = 0x06;
    public static final int DLE = 0x10;
    public static final int NAK = 0x15;
    /** Class, instruction, a length of three bytes, 65535 bytes of data. */
    public static final int MAX_APDU = 5 + 0xFFFF;

    private Frame() {}

    public static byte[] encode(byte[] apdu) {
        int doubled = 0;
        for (byte b : apdu)
            if (b == DLE)
                doubled++;
        byte[] frame = new byte[apdu.length + doubled + 6];
        int n = 0;
        int crc = 0;
        frame[n++] = DLE;
        frame[n++] = STX;
        for (byte b : apdu) {
            if (b == DLE)
                frame[n++] = DLE;
            frame[n++] = b;
            crc = Crc16.next(crc, b);
        }
        crc = Crc16.next(crc, ETX);
        frame[n++] = DLE;
        frame[n++] = ETX;
        frame[n++] = (byte) crc;
        frame[n] = (byte) (crc >>> 8);
        return frame;
    }
}
