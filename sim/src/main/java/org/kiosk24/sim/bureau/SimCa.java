package org.kiosk24.sim.bureau;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.kiosk24.app.bureau.Credentials;
import org.kiosk24.app.bureau.KeyFile;

/**
 * The simulated department's certificate authority. Made with random keys at first start in a folder of its own;
 * nothing of it is in the repository. Issues to kiosks, to the simulated server and to whoever seals endorsements.
 */
public final class SimCa {
    private static final X500Name NAME = new X500Name("CN=Kiosk24 simulated department CA");
    private final Path folder;
    private final KeyFile file;
    private final SecureRandom random;

    private SimCa(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        file = new KeyFile(folder.resolve("ca.p12"));
    }

    /** Opens the CA in this folder; makes folder and CA if there is none yet. */
    public static SimCa open(Path folder, SecureRandom random, Instant now)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        SimCa ca = new SimCa(folder, random);
        if (!ca.file.exists()) {
            KeyPair pair = KeyFile.newKey(random);
            ca.file.write(pair.getPrivate(), ca.certificate(NAME, pair.getPublic(), now, Duration.ofDays(3650),
                    Purpose.CA, pair.getPrivate()), random);
        }
        Files.writeString(ca.certificateFile(), pem(ca.file.certificate()));
        return ca;
    }

    private enum Purpose {
        CA, KIOSK, SERVER, SEAL
    }

    /** The CA's certificate, PEM: what a kiosk's {@code ca} setting names. */
    public Path certificateFile() {
        return folder.resolve("ca.pem");
    }

    /** Does for a kiosk all that a clerk would: its key and request if there are none, and a certificate for two years. */
    public void enrol(Credentials kiosk, String kioskName, Instant now) throws IOException, GeneralSecurityException {
        String request = kiosk.request(kioskName, random, now);
        Files.writeString(kiosk.certificate(), issue(request, now));
    }

    /**
     * @param request PKCS#10, PEM, signed by the key that it names
     * @return the certificate, PEM
     */
    public String issue(String request, Instant now) throws IOException, GeneralSecurityException {
        try (PEMParser parser = new PEMParser(new StringReader(request))) {
            if (!(parser.readObject() instanceof PKCS10CertificationRequest parsed))
                throw new GeneralSecurityException("not a certificate request");
            PublicKey key = new JcaPKCS10CertificationRequest(parsed).getPublicKey();
            if (!parsed.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)))
                throw new GeneralSecurityException("the request is not signed by its own key");
            return pem(certificate(parsed.getSubject(), key, now, Duration.ofDays(730), Purpose.KIOSK, file.key()));
        } catch (OperatorCreationException | PKCSException e) {
            throw new GeneralSecurityException("the request's signature cannot be checked", e);
        }
    }

    /**
     * TLS for a server on this machine's loopback, believing the certificates of this CA only.
     *
     * @param from when its certificate begins to be valid, for a day and two of grace
     */
    SSLContext server(Instant from) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyFile.newKey(random);
        X509Certificate own = certificate(new X500Name("CN=localhost"), pair.getPublic(), from, Duration.ofDays(30),
                Purpose.SERVER, file.key());
        Certificate[] ca = {file.certificate()};
        return Credentials.tls(pair.getPrivate(), new Certificate[]{own, ca[0]}, ca);
    }

    /** The bureau's seal: kept in {@code seal.p12}, so that what it sealed can be checked after a restart. */
    public EndorsementSigner signer(Instant now) throws IOException, GeneralSecurityException {
        KeyFile seal = new KeyFile(folder.resolve("seal.p12"));
        if (!seal.exists()) {
            KeyPair pair = KeyFile.newKey(random);
            seal.write(pair.getPrivate(), certificate(new X500Name("CN=Kiosk24 simulated bureau seal"),
                    pair.getPublic(), now, Duration.ofDays(3650), Purpose.SEAL, file.key()), random);
        }
        Files.writeString(sealFile(), pem(seal.certificate()));
        return EndorsementSigner.of(seal.key(), seal.certificate());
    }

    /** The seal's certificate, PEM: whoever reads a chip checks its records with it. */
    public Path sealFile() {
        return folder.resolve("seal.pem");
    }

    private X509Certificate certificate(X500Name subject, PublicKey key, Instant from, Duration valid, Purpose purpose,
            java.security.PrivateKey by) throws IOException, GeneralSecurityException {
        try {
            var builder = new JcaX509v3CertificateBuilder(NAME, new BigInteger(120, random).setBit(119),
                    Date.from(from.minus(Duration.ofHours(1))), Date.from(from.plus(valid)), subject, key);
            builder.addExtension(Extension.subjectKeyIdentifier, false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == Purpose.CA));
            switch (purpose) {
                case CA -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
                case SEAL -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.nonRepudiation));
                case KIOSK -> builder.addExtension(Extension.extendedKeyUsage, false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
                case SERVER -> {
                    builder.addExtension(Extension.extendedKeyUsage, false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
                    builder.addExtension(Extension.subjectAlternativeName, false,
                            new GeneralNames(new GeneralName[]{new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                                    new GeneralName(GeneralName.dNSName, "localhost")}));
                }
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("the CA's key cannot sign", e);
        }
    }

    private static String pem(X509Certificate certificate) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(certificate);
        }
        return text.toString();
    }
}
