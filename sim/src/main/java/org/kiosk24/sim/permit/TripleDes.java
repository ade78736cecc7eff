package org.kiosk24.sim.permit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Two-key triple DES, the retail MAC and the key derivation of ICAO 9303-11 sections 9.7.1, 9.8.5 and 9.8.6. */
final class TripleDes {
    private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[8]);

    private TripleDes() {}

    /** @param counter 1 for encryption, 2 for the MAC */
    static byte[] derive(byte[] seed, int counter) {
        byte[] key = Arrays.copyOf(sha1(join(seed, new byte[]{0, 0, 0, (byte) counter})), 16);
        for (int i = 0; i < 16; i++)
            if (Integer.bitCount(key[i] & 0xFF) % 2 == 0)
                key[i] ^= 1;
        return key;
    }

    static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] encrypt(byte[] key, byte[] blocks) {
        return run("DESede/CBC/NoPadding", Cipher.ENCRYPT_MODE, join(key, Arrays.copyOf(key, 8)), blocks);
    }

    static byte[] decrypt(byte[] key, byte[] blocks) {
        return run("DESede/CBC/NoPadding", Cipher.DECRYPT_MODE, join(key, Arrays.copyOf(key, 8)), blocks);
    }

    /** ISO/IEC 9797-1 algorithm 3 with padding method 2. */
    static byte[] mac(byte[] key, byte[] message) {
        byte[] ka = Arrays.copyOf(key, 8);
        byte[] kb = Arrays.copyOfRange(key, 8, 16);
        byte[] chained = run("DES/CBC/NoPadding", Cipher.ENCRYPT_MODE, ka, pad(message));
        byte[] last = Arrays.copyOfRange(chained, chained.length - 8, chained.length);
        return run("DES/CBC/NoPadding", Cipher.ENCRYPT_MODE, ka,
                run("DES/CBC/NoPadding", Cipher.DECRYPT_MODE, kb, last));
    }

    /** 80 and as many 00 as complete a block. */
    static byte[] pad(byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / 8 + 1) * 8);
        padded[bytes.length] = (byte) 0x80;
        return padded;
    }

    static byte[] unpad(byte[] bytes) {
        int end = bytes.length - 1;
        while (end > 0 && bytes[end] == 0)
            end--;
        return Arrays.copyOf(bytes, Math.max(0, end));
    }

    static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts)
            length += part.length;
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static byte[] run(String transformation, int mode, byte[] key, byte[] blocks) {
        try {
            Cipher cipher = Cipher.getInstance(transformation);
            cipher.init(mode, new SecretKeySpec(key, transformation.substring(0, transformation.indexOf('/'))), ZERO);
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
