package org.kiosk24.device.permit;

/**
 * A short command to a chip (ISO 7816-4 section 5.1).
 *
 * @param data up to 255 bytes
 * @param le length of the answer's data that is asked for, 1 to 256; 0 when none is
 */
record CommandApdu(int cla, int ins, int p1, int p2, byte[] data, int le) {
    private static final byte[] NO_DATA = {};

    static CommandApdu sending(int ins, int p1, int p2, byte[] data) {
        return new CommandApdu(0, ins, p1, p2, data, 0);
    }

    static CommandApdu asking(int ins, int p1, int p2, int le) {
        return new CommandApdu(0, ins, p1, p2, NO_DATA, le);
    }

    byte[] bytes() {
        byte[] bytes = new byte[4 + (data.length > 0 ? 1 + data.length : 0) + (le > 0 ? 1 : 0)];
        bytes[0] = (byte) cla;
        bytes[1] = (byte) ins;
        bytes[2] = (byte) p1;
        bytes[3] = (byte) p2;
        if (data.length > 0) {
            bytes[4] = (byte) data.length;
            System.arraycopy(data, 0, bytes, 5, data.length);
        }
        if (le > 0)
            bytes[bytes.length - 1] = (byte) le;
        return bytes;
    }

    /** The last two bytes of an answer of at least two. */
    static int status(byte[] answer) {
        return (answer[answer.length - 2] & 0xFF) << 8 | answer[answer.length - 1] & 0xFF;
    }
}
