package org.kiosk24.sim.permit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Two-key triple DES and the key derivation of ICAO 9303-11 sections 9.7.1 and 9.8.5. */
final class TripleDes {
    private static final IvParameterSpec ZERO = new IvParameterSpec(new byte[8]);
    private final Cipher encryption;
    private final Cipher decryption;

    /** @param key 16 bytes */
    TripleDes(byte[] key) {
        encryption = cipher("DESede", Cipher.ENCRYPT_MODE, join(key, Arrays.copyOf(key, 8)));
        decryption = cipher("DESede", Cipher.DECRYPT_MODE, join(key, Arrays.copyOf(key, 8)));
    }

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

    byte[] encrypt(byte[] blocks) {
        return run(encryption, blocks);
    }

    byte[] decrypt(byte[] blocks) {
        return run(decryption, blocks);
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

    static Cipher cipher(String algorithm, int mode, byte[] key) {
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, algorithm), ZERO);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A finished cipher is as it was initialised. */
    static byte[] run(Cipher cipher, byte[] blocks) {
        try {
            return cipher.doFinal(blocks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
