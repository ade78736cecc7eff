package org.kiosk24.sim.bureau;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.SignedEndorsement;

/** The bureau's seal on what goes to a chip. */
@FunctionalInterface
public interface EndorsementSigner {
    byte[] sign(EndorsementRecord record);

    /** CMS by {@link SignedEndorsement}. */
    static EndorsementSigner of(PrivateKey key, X509Certificate certificate) {
        return record -> SignedEndorsement.sign(record, key, certificate);
    }
}
