package org.kiosk24.app.bureau;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/**
 * One private key with a certificate in a PKCS#12 file, its random password in a file beside it
 * ({@code kiosk.p12.password}), both readable by this user alone. The password keeps the key from leaking with a copy
 * of the one file; it is no protection against somebody who reads the whole folder.
 *
 * @param path the PKCS#12 file
 */
public record KeyFile(Path path) {
    private static final String ALIAS = "key";

    /** A new EC P-256 key pair. */
    public static KeyPair newKey(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /** Writes both files; the key's last, so that a crash in between leaves no key without its password. */
    public void write(PrivateKey key, X509Certificate certificate, SecureRandom random)
            throws IOException, GeneralSecurityException {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        KeyStore store = empty();
        store.setKeyEntry(ALIAS, key, password.toCharArray(), new Certificate[]{certificate});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        secretFile(passwordPath(), password.getBytes(StandardCharsets.US_ASCII));
        secretFile(path, bytes.toByteArray());
    }

    public PrivateKey key() throws IOException, GeneralSecurityException {
        if (open().getKey(ALIAS, password()) instanceof PrivateKey key)
            return key;
        throw new GeneralSecurityException(path + " holds no private key named " + ALIAS);
    }

    public X509Certificate certificate() throws IOException, GeneralSecurityException {
        if (open().getCertificate(ALIAS) instanceof X509Certificate certificate)
            return certificate;
        throw new GeneralSecurityException(path + " holds no certificate named " + ALIAS);
    }

    private KeyStore open() throws IOException, GeneralSecurityException {
        char[] password = password();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(path)) {
            store.load(in, password);
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException(path + " does not open with " + passwordPath(), e);
        }
    }

    static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private char[] password() throws IOException {
        return Files.readString(passwordPath()).strip().toCharArray();
    }

    private Path passwordPath() {
        return path.resolveSibling(path.getFileName() + ".password");
    }

    private static void secretFile(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
