package org.kiosk24.app.diag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A signature of the kiosk over a file, in a file beside it with {@code .sig} at the end of its name: ECDSA with
 * SHA-256 (FIPS 186-5), DER, base64 on one line. {@code openssl dgst -sha256 -verify} reads it after {@code base64 -d}.
 */
public final class Seal {
    private static final String ALGORITHM = "SHA256withECDSA";

    private Seal() {}

    /** Where the signature of a file is. */
    public static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + ".sig");
    }

    public static void sign(Path file, PrivateKey key) throws IOException, GeneralSecurityException {
        Files.writeString(of(file), signature(Files.readAllBytes(file), key) + "\n");
    }

    /** Base64, as in the file beside a signed one. */
    public static String signature(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    /** Whether the file is, to the last bit, what the certificate's owner signed. */
    public static boolean holds(Path file, X509Certificate certificate) throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(certificate.getPublicKey());
        signature.update(Files.readAllBytes(file));
        try {
            return signature
                    .verify(Base64.getDecoder().decode(Files.readString(of(file), StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException | java.security.SignatureException e) {
            // not base64, or no signature
            return false;
        }
    }
}
