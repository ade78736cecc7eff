package org.kiosk24.device.permit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.SplittableRandom;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignedEndorsementTest {
    private static final EndorsementRecord RECORD = new EndorsementRecord("01KEXAMPLE0000000000000042",
            "E202611230000017", "CA0000001", "HKG1Y2T", 'G', LocalDate.of(2026, 11, 23), LocalDate.of(2027, 11, 22), 2,
            7);
    private static KeyPair bureau;
    private static X509Certificate certificate;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        bureau = keys();
        certificate = certificate(bureau);
        signed = SignedEndorsement.sign(RECORD, bureau.getPrivate(), certificate);
    }

    @Test
    void a_signed_record_comes_back_as_it_was() {
        assertEquals(Decoded.good(RECORD), SignedEndorsement.verify(signed, certificate));
        assertEquals(Decoded.good(RECORD), SignedEndorsement.unverified(signed));
    }

    @Test
    void signing_twice_gives_the_same_bytes_and_few_of_them() {
        assertArrayEquals(signed, SignedEndorsement.sign(RECORD, bureau.getPrivate(), certificate));
        assertTrue(signed.length < 400, "length " + signed.length);
    }

    @Test
    void another_key_is_not_the_bureau() throws Exception {
        KeyPair other = keys();
        byte[] forged = SignedEndorsement.sign(RECORD, other.getPrivate(), certificate(other));
        assertInstanceOf(Decoded.Bad.class, SignedEndorsement.verify(forged, certificate));
        assertThrows(IllegalArgumentException.class,
                () -> SignedEndorsement.sign(RECORD, other.getPrivate(), certificate));
    }

    @Test
    void no_flipped_bit_yields_another_record() {
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] flipped = signed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (SignedEndorsement.verify(flipped, certificate) instanceof Decoded.Good(var record))
                assertEquals(RECORD, record, "bit " + bit);
        }
    }

    @Test
    void every_truncation_is_refused() {
        for (int n = 0; n < signed.length; n++)
            assertInstanceOf(Decoded.Bad.class, SignedEndorsement.verify(Arrays.copyOf(signed, n), certificate),
                    "length " + n);
    }

    @Test
    void garbage_is_refused() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] garbage = new byte[random.nextInt(1, 1200)];
            random.nextBytes(garbage);
            if (random.nextBoolean())
                System.arraycopy(signed, 0, garbage, 0, Math.min(garbage.length, random.nextInt(signed.length)));
            assertInstanceOf(Decoded.Bad.class, SignedEndorsement.verify(garbage, certificate), "seed " + seed);
            SignedEndorsement.unverified(garbage);
            assertInstanceOf(Decoded.Bad.class, EndorsementRecord.decode(garbage), "seed " + seed);
        }
    }

    @Test
    void a_record_is_read_back_only_from_its_own_encoding() {
        byte[] der = RECORD.encoded();
        assertEquals(Decoded.good(RECORD), EndorsementRecord.decode(der));
        for (int bit = 0; bit < der.length * 8; bit++) {
            byte[] flipped = der.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (EndorsementRecord.decode(flipped) instanceof Decoded.Good(var record))
                assertArrayEquals(flipped, record.encoded(), "bit " + bit);
        }
    }

    @Test
    void its_text_hides_the_permit_number() {
        assertEquals("EndorsementRecord E202611230000017 HKG1Y2T on CA0**0001 for order 01KEXAMPLE0000000000000042",
                RECORD.toString());
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        var name = new X500Principal("CN=Test bureau");
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")), Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                name, keys.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }
}
