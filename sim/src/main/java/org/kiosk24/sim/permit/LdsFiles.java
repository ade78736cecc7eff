package org.kiosk24.sim.permit;

import static org.kiosk24.sim.permit.TripleDes.join;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;

/**
 * The files of ICAO 9303-10 on a permit: EF.COM 011E, EF.SOD 011D, DG1 0101, DG2 0102. EF.SOD holds the true SHA-256
 * of both data groups, but no signature.
 */
final class LdsFiles {
    private static final byte[] COM = {0x60, 0x14, 0x5F, 0x01, 4, '0', '1', '0', '7', 0x5F, 0x36, 6, '0', '4', '0',
            '0', '0', '0', 0x5C, 2, 0x61, 0x75};
    private final byte[] dg1;
    private final Supplier<byte[]> portrait;
    private Optional<byte[]> dg2 = Optional.empty();

    /** @param portrait asked for once, and only when DG2 or EF.SOD is */
    LdsFiles(byte[] dg1, Supplier<byte[]> portrait) {
        this.dg1 = dg1;
        this.portrait = portrait;
    }

    private byte[] dg2() {
        if (dg2.isEmpty())
            dg2 = Optional.of(FaceFile.of(portrait.get()));
        return dg2.get();
    }

    Optional<byte[]> content(int file) {
        return switch (file) {
            case 0x011E -> Optional.of(COM);
            case 0x011D -> Optional.of(sod());
            case 0x0101 -> Optional.of(dg1);
            case 0x0102 -> Optional.of(dg2());
            default -> Optional.empty();
        };
    }

    private byte[] sod() {
        try {
            var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
            byte[] hashes = new LDSSecurityObject(sha256, new DataGroupHash[]{hash(1, dg1), hash(2, dg2())})
                    .getEncoded();
            var content = new CMSProcessableByteArray(
                    new ASN1ObjectIdentifier(ICAOObjectIdentifiers.id_icao_ldsSecurityObject.getId()), hashes);
            byte[] cms = new CMSSignedDataGenerator().generate(content, true).getEncoded("DER");
            return join(new byte[]{0x77, (byte) 0x82, (byte) (cms.length >> 8), (byte) cms.length}, cms);
        } catch (IOException | CMSException | GeneralSecurityException e) {
            throw new IllegalStateException("EF.SOD could not be made", e);
        }
    }

    private static DataGroupHash hash(int number, byte[] file) throws GeneralSecurityException {
        return new DataGroupHash(number, new DEROctetString(MessageDigest.getInstance("SHA-256").digest(file)));
    }
}
