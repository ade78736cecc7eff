package org.kiosk24.sim.permit;

import java.util.Arrays;
import javax.crypto.Cipher;

/** ISO/IEC 9797-1 algorithm 3 with padding method 2, as ICAO 9303-11 section 9.8.6 has it. */
final class RetailMac {
    private final Cipher first;
    private final Cipher second;

    /** @param key 16 bytes */
    RetailMac(byte[] key) {
        first = TripleDes.cipher("DES", Cipher.ENCRYPT_MODE, Arrays.copyOf(key, 8));
        second = TripleDes.cipher("DES", Cipher.DECRYPT_MODE, Arrays.copyOfRange(key, 8, 16));
    }

    /** 8 bytes. */
    byte[] of(byte[] message) {
        byte[] chained = TripleDes.run(first, TripleDes.pad(message));
        return TripleDes.run(first,
                TripleDes.run(second, Arrays.copyOfRange(chained, chained.length - 8, chained.length)));
    }
}
