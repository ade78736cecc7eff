package org.kiosk24.device.payment.zvt;

/**
 * CRC-16/KERMIT: polynomial 1021 reflected (8408), start value 0000, both reflected, check("123456789") = 2189. The
 * transport page (PA00P016, 3) calls it "CRC-XModem" by its bit pattern; textbook XMODEM is another one.
 */
final class Crc16 {
    private static final int[] TABLE = new int[256];

    static {
        for (int b = 0; b < 256; b++) {
            int crc = b;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0x8408;
            TABLE[b] = crc;
        }
    }

    private Crc16() {}

    static int next(int crc, int octet) {
        return crc >>> 8 ^ TABLE[(crc ^ octet) & 0xFF];
    }

    static int of(byte[] bytes) {
        int crc = 0;
        for (byte b : bytes)
            crc = next(crc, b);
        return crc;
    }
}
