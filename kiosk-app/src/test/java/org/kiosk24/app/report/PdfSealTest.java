package org.kiosk24.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.SplittableRandom;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kiosk24.app.bureau.KeyFile;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

class PdfSealTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:02:03Z");
    private static KeyPair keys;
    private static X509Certificate kiosk;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        keys = KeyFile.newKey(new SecureRandom());
        kiosk = certificate(keys);
        var paper = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, paper);
        document.open();
        document.add(new Paragraph("fit for service"));
        document.close();
        signed = PdfSeal.signed(paper.toByteArray(), keys.getPrivate(), kiosk, AT);
    }

    static X509Certificate certificate(KeyPair keys) throws Exception {
        var name = new X500Principal("CN=WH0001");
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.TWO,
                Date.from(AT), Date.from(AT.plusSeconds(86_400)), name, keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    @Test
    void what_the_kiosk_signed_holds_for_its_certificate_and_for_no_other() throws Exception {
        assertTrue(PdfSeal.isPdf(signed));
        assertTrue(PdfSeal.holds(signed, kiosk));
        assertFalse(PdfSeal.holds(signed, certificate(KeyFile.newKey(new SecureRandom()))));
    }

    @Test
    void no_byte_of_the_file_can_be_changed_in_any_bit_without_its_being_found() throws Exception {
        for (int at = 0; at < signed.length; at++) {
            byte[] changed = signed.clone();
            changed[at] ^= (byte) (1 << at % 8);
            assertFalse(PdfSeal.holds(changed, kiosk), "byte " + at);
        }
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('<', text.indexOf("/Contents"));
        int to = text.indexOf('>', from);
        for (int at = from; at <= to; at++)
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = signed.clone();
                changed[at] ^= (byte) (1 << bit);
                assertFalse(PdfSeal.holds(changed, kiosk), "byte " + at + ", bit " + bit);
            }
    }

    @Test
    void what_is_cut_off_added_or_rubbish_does_not_hold() throws Exception {
        for (int length = 0; length < signed.length; length += 7)
            assertFalse(PdfSeal.holds(Arrays.copyOf(signed, length), kiosk), "cut at " + length);
        assertFalse(PdfSeal.holds(Arrays.copyOf(signed, signed.length + 1), kiosk));
        var random = new SplittableRandom(20261124);
        for (int i = 0; i < 300; i++) {
            byte[] garbage = new byte[random.nextInt(2000)];
            random.nextBytes(garbage);
            byte[] head = ("%PDF-1.5 /ByteRange [0 " + random.nextInt(60) + " " + random.nextInt(99) + " "
                    + random.nextInt(2000) + "] <").getBytes(StandardCharsets.US_ASCII);
            byte[] both = Arrays.copyOf(head, head.length + garbage.length);
            System.arraycopy(garbage, 0, both, head.length, garbage.length);
            assertFalse(PdfSeal.holds(both, kiosk), "seed 20261124, file " + i);
        }
    }

    @Test
    void the_signature_is_one_that_others_can_check() throws Exception {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains("adbe.pkcs7.detached"));
        int from = text.indexOf('<', text.indexOf("/Contents"));
        int to = text.indexOf('>', from) + 1;
        byte[] content = Arrays.copyOf(signed, from + signed.length - to);
        System.arraycopy(signed, to, content, from, signed.length - to);
        byte[] hex = java.util.HexFormat.of().parseHex(text.substring(from + 1, to - 1));
        byte[] cms;
        try (var in = new ASN1InputStream(hex)) {
            cms = in.readObject().getEncoded();
        }
        var signer = new CMSSignedData(new CMSProcessableByteArray(content), cms).getSignerInfos().iterator().next();
        assertTrue(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(kiosk)));
        assertEquals(1, text.split("/ByteRange", -1).length - 1);
    }
}
