package org.kiosk24.device.permit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * An {@link EndorsementRecord} signed by the bureau: CMS SignedData (RFC 5652) with the record inside, one signer named
 * by its subject key identifier, ECDSA on P-256 with SHA-256, no certificate and no attributes, about 300 bytes.
 * The signature is the deterministic one of RFC 6979, so signing the same record twice gives the same bytes.
 * Simulation profile, as the record is.
 */
public final class SignedEndorsement {
    /** No signed record is longer. */
    public static final int MAX_BYTES = 1000;
    private static final Provider BC = new BouncyCastleProvider();

    private SignedEndorsement() {}

    /** @throws IllegalArgumentException if the key is not an EC key that fits the certificate */
    public static byte[] sign(EndorsementRecord record, PrivateKey key, X509Certificate certificate) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider()).setDirectSignature(true)
                            .build(new DeterministicEcdsa(key), keyIdentifier(certificate)));
            byte[] cms = generator.generate(new CMSProcessableByteArray(record.encoded()), true).getEncoded("DER");
            if (!(verify(cms, certificate) instanceof Decoded.Good))
                throw new IllegalArgumentException("the key does not belong to the certificate");
            return cms;
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("cannot sign with this key: " + e.getMessage(), e);
        }
    }

    /** The record, if these bytes are exactly one record signed by the key of {@code trusted}. */
    public static Decoded<EndorsementRecord> verify(byte[] cms, X509Certificate trusted) {
        if (cms.length > MAX_BYTES)
            return Decoded.bad("signed endorsement of " + cms.length + " bytes, at most " + MAX_BYTES + " expected");
        try {
            var signed = new CMSSignedData(cms);
            var signers = signed.getSignerInfos().getSigners();
            if (signers.size() != 1)
                return Decoded.bad("signed endorsement with " + signers.size() + " signers, 1 expected");
            SignerInformation signer = signers.iterator().next();
            if (!Arrays.equals(signer.getSID().getSubjectKeyIdentifier(), keyIdentifier(trusted)))
                return Decoded.bad("signed endorsement: signed by another key than the bureau's");
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BC).build(trusted.getPublicKey())))
                return Decoded.bad("signed endorsement: the signature is wrong");
            return content(signed);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException
                | RuntimeException e) {
            return Decoded.bad("signed endorsement: " + e.getClass().getSimpleName());
        }
    }

    /** What the record says, without any proof that the bureau said it: for showing it to a technician only. */
    public static Decoded<EndorsementRecord> unverified(byte[] cms) {
        if (cms.length > MAX_BYTES)
            return Decoded.bad("signed endorsement of " + cms.length + " bytes, at most " + MAX_BYTES + " expected");
        try {
            return content(new CMSSignedData(cms));
        } catch (CMSException | IOException | RuntimeException e) {
            return Decoded.bad("signed endorsement: " + e.getClass().getSimpleName());
        }
    }

    private static Decoded<EndorsementRecord> content(CMSSignedData signed) throws CMSException, IOException {
        if (!(signed.getSignedContent() instanceof CMSProcessableByteArray content))
            return Decoded.bad("signed endorsement: no content inside");
        var bytes = new ByteArrayOutputStream();
        content.write(bytes);
        return EndorsementRecord.decode(bytes.toByteArray());
    }

    private static byte[] keyIdentifier(X509Certificate certificate) throws GeneralSecurityException {
        return new JcaX509ExtensionUtils().createSubjectKeyIdentifier(certificate.getPublicKey()).getKeyIdentifier();
    }

    private static final class DeterministicEcdsa implements ContentSigner {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final PrivateKey key;

        DeterministicEcdsa(PrivateKey key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            try {
                Signature signature = Signature.getInstance("SHA256withECDDSA", BC);
                signature.initSign(key);
                signature.update(content.toByteArray());
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("cannot sign with this key: " + e.getMessage(), e);
            }
        }
    }
}
