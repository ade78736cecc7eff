package org.kiosk24.app.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the journal's personal fields: AES-256-GCM, a 12-byte nonce in front, a 16-byte tag behind, the order's id
 * and the row's kind as associated data. The key is 32 random bytes in a file that only its owner can read.
 */
public final class SealingKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final SecretKeySpec key;
    private final RandomGenerator random;

    private SealingKey(byte[] key, RandomGenerator random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Reads the key file, or makes it on first use (mode 0600, in an existing folder). */
    public static SealingKey inFile(Path file, RandomGenerator random) {
        try {
            if (!Files.exists(file))
                make(file, random);
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES)
                throw new JournalBroken("The journal key " + file + " has " + key.length + " bytes instead of "
                        + KEY_BYTES + "; restore it from the backup: without it sealed fields cannot be read.");
            return new SealingKey(key, random);
        } catch (IOException e) {
            throw new JournalBroken("The journal key " + file + " cannot be read or made: " + e, e);
        }
    }

    /** Whole on disk before it has its name, so that a crash leaves no half key that nothing starts with. */
    private static void make(Path file, RandomGenerator random) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(key));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** A key that lives only in memory. */
    public static SealingKey inMemory(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new SealingKey(key, random);
    }

    byte[] seal(String orderId, String kind, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, orderId, kind);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new JournalBroken("A personal field cannot be encrypted: " + e, e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    String open(String orderId, String kind, byte[] sealed) {
        if (sealed.length < NONCE_BYTES)
            throw new JournalBroken("A sealed field of order " + orderId + " is cut short.");
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), orderId, kind);
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new JournalBroken(
                    "A sealed field of order " + orderId + " does not open: wrong key file, or it was changed.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String orderId, String kind) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((orderId + "\n" + kind).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
