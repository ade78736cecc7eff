package org.kiosk24.device.permit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A two-key triple DES key of 16 bytes: CBC with a zero initial vector, and the retail MAC (ICAO 9303-11 sections
 * 9.8.6.1 and 9.8.6.3; ISO/IEC 9797-1 algorithm 3, padding method 2). For one actor.
 */
final class TripleDesKey {
    static final int BLOCK = 8;
    static final int MAC = 8;
    /** What a key is derived for (section 9.7.1.2). */
    static final int ENCRYPTION = 1;
    static final int AUTHENTICATION = 2;
    private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[BLOCK]);

    private final Cipher encryption;
    private final Cipher decryption;
    private final Cipher chain;
    private final Cipher last;

    TripleDesKey(byte[] key) {
        byte[] three = Arrays.copyOf(key, 24);
        System.arraycopy(key, 0, three, 16, 8);
        encryption = cipher("DESede", Cipher.ENCRYPT_MODE, three);
        decryption = cipher("DESede", Cipher.DECRYPT_MODE, three);
        chain = cipher("DES", Cipher.ENCRYPT_MODE, Arrays.copyOf(key, 8));
        last = cipher("DES", Cipher.DECRYPT_MODE, Arrays.copyOfRange(key, 8, 16));
        Arrays.fill(three, (byte) 0);
    }

    /**
     * The key that a 16-byte seed stands for.
     *
     * @param use {@link #ENCRYPTION} or {@link #AUTHENTICATION}
     */
    static TripleDesKey derived(byte[] seed, int use) {
        byte[] input = Arrays.copyOf(seed, 20);
        input[19] = (byte) use;
        return new TripleDesKey(Arrays.copyOf(sha1(input), 16));
    }

    static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    byte[] encrypt(byte[] blocks) {
        return run(encryption, blocks, 0, blocks.length);
    }

    byte[] decrypt(byte[] bytes, int from, int to) {
        return run(decryption, bytes, from, to - from);
    }

    /** Over the first {@code length} bytes. */
    byte[] mac(byte[] message, int length) {
        byte[] chained = run(chain, padded(message, length), 0, (length / BLOCK + 1) * BLOCK);
        return run(chain, run(last, chained, chained.length - BLOCK, BLOCK), 0, BLOCK);
    }

    /** The first {@code length} bytes, then 80 and as many 00 as complete a block. */
    static byte[] padded(byte[] bytes, int length) {
        byte[] padded = Arrays.copyOf(bytes, (length / BLOCK + 1) * BLOCK);
        Arrays.fill(padded, length, padded.length, (byte) 0);
        padded[length] = (byte) 0x80;
        return padded;
    }

    private static Cipher cipher(String algorithm, int mode, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, algorithm), ZERO);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has triple DES", e);
        }
    }

    /** Begins with the zero vector each time: a finished cipher is as it was initialised. */
    private static byte[] run(Cipher cipher, byte[] bytes, int from, int length) {
        try {
            return cipher.doFinal(bytes, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("whole blocks only", e);
        }
    }
}
