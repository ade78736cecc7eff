package org.kiosk24.app.bureau;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * By what the kiosk proves itself to the bureau: an EC P-256 key that is made on this machine at first start and
 * never leaves it, and the certificate that the department's CA issues for it.
 *
 * @param key the key, {@link KeyFile}
 * @param certificate the issued certificate, PEM, the kiosk's own first
 * @param ca the department's CA certificate or certificates, PEM
 */
public record Credentials(KeyFile key, Path certificate, Path ca) {
    /** Has the CA issued a certificate yet? If not: {@link #request}. */
    public boolean enrolled() {
        return key.exists() && Files.exists(certificate);
    }

    /**
     * Makes the key if there is none yet, and a certificate request for it.
     *
     * @param kioskName becomes the subject's common name
     * @return PKCS#10, PEM; to be carried to the department's CA, whose answer is put at {@link #certificate()}
     */
    public String request(String kioskName, SecureRandom random, Instant now)
            throws IOException, GeneralSecurityException {
        if (!kioskName.matches("[A-Za-z0-9 .-]{1,40}"))
            throw new IllegalArgumentException("a kiosk's name is 1 to 40 letters, digits, blanks, dots or hyphens");
        X500Name name = new X500Name("CN=" + kioskName);
        try {
            if (!key.exists())
                makeKey(name, random, now);
            var request = new JcaPKCS10CertificationRequestBuilder(name, key.certificate().getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.key()));
            StringWriter pem = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
                writer.writeObject(request);
            }
            return pem.toString();
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("the key in " + key.path() + " cannot sign", e);
        }
    }

    /** PKCS#12 keeps a certificate beside each key; until one is issued the key signs its own. */
    private void makeKey(X500Name name, SecureRandom random, Instant now)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPair pair = KeyFile.newKey(random);
        var placeholder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now),
                Date.from(now.plus(Duration.ofDays(1))), name, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        key.write(pair.getPrivate(), new JcaX509CertificateConverter().getCertificate(placeholder), random);
    }

    /** TLS with this key and certificate, believing only this CA. The message of a failure names the file. */
    public SSLContext tls() throws IOException, GeneralSecurityException {
        Certificate[] chain = certificates(certificate);
        if (!key.certificate().getPublicKey().equals(chain[0].getPublicKey()))
            throw new GeneralSecurityException(
                    certificate + " was not issued for the key in " + key.path() + "; enrol this kiosk anew");
        return tls(key.key(), chain, certificates(ca));
    }

    /** TLS 1.3 that shows {@code chain} and believes {@code trusted} only. */
    public static SSLContext tls(PrivateKey key, Certificate[] chain, Certificate[] trusted)
            throws IOException, GeneralSecurityException {
        KeyStore own = KeyFile.empty();
        own.setKeyEntry("own", key, new char[0], chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, new char[0]);
        KeyStore anchors = KeyFile.empty();
        for (int i = 0; i < trusted.length; i++)
            anchors.setCertificateEntry("ca" + i, trusted[i]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(anchors);
        SSLContext tls = SSLContext.getInstance("TLSv1.3");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }

    private static Certificate[] certificates(Path pem) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(pem)) {
            Certificate[] all = CertificateFactory.getInstance("X.509").generateCertificates(in)
                    .toArray(Certificate[]::new);
            if (all.length == 0)
                throw new GeneralSecurityException(pem + " holds no certificate");
            return all;
        }
    }
}
