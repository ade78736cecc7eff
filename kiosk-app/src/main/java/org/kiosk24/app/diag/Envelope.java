package org.kiosk24.app.diag;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataStreamGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A stream that only one recipient can open: CMS EnvelopedData (RFC 5652 section 6), AES-256-CBC, the key wrapped for an
 * RSA certificate or agreed with an EC one (RFC 5753). {@code openssl cms -decrypt -binary -inform DER -recip
 * certificate.pem -inkey key.pem} opens it.
 */
public final class Envelope {
    private Envelope() {}

    /**
     * What is written is enveloped; closing it ends the envelope, and {@code out}.
     *
     * @param random for the content's key, and for one pair of keys of its own
     */
    public static OutputStream to(X509Certificate recipient, OutputStream out, SecureRandom random)
            throws IOException, GeneralSecurityException {
        try {
            var generator = new CMSEnvelopedDataStreamGenerator();
            generator.addRecipientInfoGenerator(recipient.getPublicKey() instanceof ECPublicKey ec
                    ? agreed(recipient, ec, random)
                    : new JceKeyTransRecipientInfoGenerator(recipient).setProvider(new BouncyCastleProvider()));
            OutputStream sealed = generator.open(out, new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                    .setProvider(new BouncyCastleProvider()).setSecureRandom(random).build());
            return new Closing(sealed, out);
        } catch (CMSException e) {
            throw new GeneralSecurityException(e.getMessage(), e);
        }
    }

    private static RecipientInfoGenerator agreed(X509Certificate recipient, ECPublicKey key, SecureRandom random)
            throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(key.getParams(), random);
        KeyPair own = pairs.generateKeyPair();
        return new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF, own.getPrivate(), own.getPublic(),
                CMSAlgorithm.AES256_WRAP).addRecipient(recipient).setProvider(new BouncyCastleProvider())
                .setSecureRandom(random);
    }

    /** The generator's stream does not close the one below it, and cannot be closed twice. */
    private static final class Closing extends OutputStream {
        private final OutputStream sealed;
        private final OutputStream below;
        private boolean closed;

        Closing(OutputStream sealed, OutputStream below) {
            this.sealed = sealed;
            this.below = below;
        }

        @Override
        public void write(int b) throws IOException {
            sealed.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            sealed.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            if (closed)
                return;
            closed = true;
            try (below) {
                sealed.close();
            }
        }
    }
}
