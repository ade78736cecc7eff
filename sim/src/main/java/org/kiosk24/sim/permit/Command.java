package org.kiosk24.sim.permit;

import java.util.Arrays;
import java.util.Optional;

/**
 * A short command APDU (ISO 7816-4 section 5.1).
 *
 * @param le expected length of the answer, 0 to 256; -1 where none was given
 */
record Command(int cla, int ins, int p1, int p2, byte[] data, int le) {
    static final int SELECT = 0xA4;
    static final int READ_BINARY = 0xB0;
    static final int UPDATE_BINARY = 0xD6;

    static Optional<Command> parse(byte[] apdu) {
        if (apdu.length < 4)
            return Optional.empty();
        byte[] data = new byte[0];
        int le = -1;
        if (apdu.length == 5)
            le = le(apdu[4]);
        else if (apdu.length > 5) {
            int lc = apdu[4] & 0xFF;
            if (lc == 0 || apdu.length < 5 + lc || apdu.length > 6 + lc)
                return Optional.empty();
            data = Arrays.copyOfRange(apdu, 5, 5 + lc);
            if (apdu.length == 6 + lc)
                le = le(apdu[5 + lc]);
        }
        return Optional.of(new Command(apdu[0] & 0xFF, apdu[1] & 0xFF, apdu[2] & 0xFF, apdu[3] & 0xFF, data, le));
    }

    static int le(byte b) {
        return b == 0 ? 256 : b & 0xFF;
    }

    boolean secured() {
        return (cla & 0x0C) == 0x0C;
    }

    int p1p2() {
        return p1 << 8 | p2;
    }
}
