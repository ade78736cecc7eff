package org.kiosk24.sim.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.kiosk24.app.service.issue.RecordCheck;
import org.kiosk24.app.service.issue.SealedRecordCheck;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.sim.bureau.EndorsementSigner;

/**
 * The bureau's seal in virtual time: SHA-256 over a secret and the record, behind the record. A signature costs
 * milliseconds, which a day of visits in a second does not have; what is checked of the record is the same.
 */
public final class HashSeal {
    private static final int HASH = 32;
    private static final byte[] SECRET = "seal of the simulated bureau".getBytes(StandardCharsets.UTF_8);

    private HashSeal() {}

    public static EndorsementSigner signer() {
        return record -> {
            byte[] content = record.encoded();
            byte[] sealed = Arrays.copyOf(content, content.length + HASH);
            System.arraycopy(hash(content), 0, sealed, content.length, HASH);
            return sealed;
        };
    }

    public static RecordCheck check() {
        return new SealedRecordCheck(HashSeal::open);
    }

    static Decoded<EndorsementRecord> open(byte[] sealed) {
        int length = sealed.length - HASH;
        if (length <= 0)
            return Decoded.bad("a sealed record of " + sealed.length + " bytes");
        byte[] content = Arrays.copyOf(sealed, length);
        return Arrays.equals(hash(content), 0, HASH, sealed, length, sealed.length)
                ? EndorsementRecord.decode(content)
                : Decoded.bad("the seal is broken");
    }

    private static byte[] hash(byte[] content) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(SECRET);
            return sha.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
