package org.kiosk24.app.report;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A detached signature as CMS SignedData in DER (RFC 5652 section 5): SHA-256, ECDSA, the signer's certificate, and as
 * signed attributes content type, time of signing, digest, and the certificate's hash (RFC 5035). Of all its bytes only
 * the time and the signature are free; whoever checks it builds the others anew, so that none can be changed unseen.
 */
final class PdfCms {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    /** A DER signature of P-256 is no longer than this. */
    private static final int LONGEST_SIGNATURE = 72;

    private PdfCms() {}

    static byte[] of(byte[] digest, PrivateKey key, X509Certificate certificate, Instant at)
            throws GeneralSecurityException, IOException {
        ASN1Set attributes = attributes(digest, certificate, new Time(Date.from(at)));
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(attributes.getEncoded(ASN1Encoding.DER));
        return assembled(attributes, certificate, signature.sign());
    }

    /** How many bytes one of this signer can have. */
    static int longest(X509Certificate certificate) throws GeneralSecurityException, IOException {
        byte[] nothing = new byte[32];
        return assembled(attributes(nothing, certificate, new Time(Date.from(Instant.EPOCH))), certificate,
                new byte[LONGEST_SIGNATURE]).length;
    }

    /** Whether these bytes, whatever they are, are a signature of the certificate's owner over what has this digest. */
    static boolean holds(byte[] cms, byte[] digest, X509Certificate certificate) throws GeneralSecurityException {
        try (var in = new ASN1InputStream(cms)) {
            var signed = SignedData.getInstance(ContentInfo.getInstance(in.readObject()).getContent());
            SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
            ASN1Set attributes = attributes(digest, certificate, time(signer.getAuthenticatedAttributes()));
            byte[] value = signer.getEncryptedDigest().getOctets();
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(certificate.getPublicKey());
            signature.update(attributes.getEncoded(ASN1Encoding.DER));
            return MessageDigest.isEqual(cms, assembled(attributes, certificate, value)) && signature.verify(value);
        } catch (IOException | RuntimeException | java.security.SignatureException e) {
            // no CMS, or none of this form: the ASN.1 classes throw nearly anything
            return false;
        }
    }

    private static Time time(ASN1Set attributes) {
        for (ASN1Encodable one : attributes) {
            Attribute attribute = Attribute.getInstance(one);
            if (attribute.getAttrType().equals(CMSAttributes.signingTime))
                return Time.getInstance(attribute.getAttrValues().getObjectAt(0));
        }
        throw new IllegalArgumentException("no time of signing");
    }

    private static ASN1Set attributes(byte[] digest, X509Certificate certificate, Time at)
            throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        all.add(new Attribute(CMSAttributes.signingTime, new DERSet(at)));
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        all.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
        return new DERSet(all);
    }

    private static byte[] assembled(ASN1Set attributes, X509Certificate certificate, byte[] signature)
            throws GeneralSecurityException, IOException {
        Certificate own = Certificate.getInstance(certificate.getEncoded());
        var signer = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(own.getIssuer(), certificate.getSerialNumber())), SHA256,
                attributes, new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256),
                new DEROctetString(signature), null);
        var signed = new SignedData(new DERSet(SHA256), new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(own), null, new DERSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
    }
}
