package org.kiosk24.device.idcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One finger's block on a card: 512 bytes, of which byte 4 is the registration's result, byte 5 the finger (11 to 15
 * right thumb to little finger, 16 to 20 the left, 97 and 98 right and left unknown, 99 another), byte 6 the quality
 * (0 unknown, 1 to 100). The positions are those that vendors' applications use; the rest is opaque.
 */
public record Fingerprint(Registration registration, int finger, int quality, byte[] block) {
    public static final int BYTES = 512;

    /** Result of registering the finger. */
    public enum Registration {
        REGISTERED, FAILED, NOT_REGISTERED, UNKNOWN;

        static Registration of(byte code) {
            return switch (code) {
                case 1 -> REGISTERED;
                case 2 -> FAILED;
                case 3 -> NOT_REGISTERED;
                default -> UNKNOWN;
            };
        }
    }

    /** 0, 1 or 2 blocks, copied; {@code bytes.length} is a multiple of 512. */
    static List<Fingerprint> read(byte[] bytes) {
        var prints = new ArrayList<Fingerprint>();
        for (int at = 0; at < bytes.length; at += BYTES) {
            byte[] block = Arrays.copyOfRange(bytes, at, at + BYTES);
            prints.add(new Fingerprint(Registration.of(block[4]), block[5] & 0xFF, block[6] & 0xFF, block));
        }
        return List.copyOf(prints);
    }

    /** Overwrites the block. */
    public void wipe() {
        Arrays.fill(block, (byte) 0);
    }

    @Override
    public String toString() {
        return "Fingerprint[" + registration + "]";
    }
}
