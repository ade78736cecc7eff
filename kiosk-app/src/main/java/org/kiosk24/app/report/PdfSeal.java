package org.kiosk24.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A signature of the kiosk inside a PDF (ISO 32000-1, 12.8.1): {@code adbe.pkcs7.detached}, over all of the file but the
 * hexadecimal string that the signature itself is, which is a {@link PdfCms} and zeros. Viewers and {@code pdfsig} check
 * it, too; here nothing but one signature over one whole file holds, so that every changed byte shows.
 */
public final class PdfSeal {
    private static final Pattern RANGE = Pattern
            .compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

    private PdfSeal() {}

    /** @param at when, as the signature says */
    public static byte[] signed(byte[] pdf, PrivateKey key, X509Certificate certificate, Instant at)
            throws IOException, GeneralSecurityException {
        var when = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        int room = PdfCms.longest(certificate);
        var out = new ByteArrayOutputStream();
        var reader = new PdfReader(pdf);
        var appearance = PdfStamper.createSignature(reader, out, PdfWriter.VERSION_1_7).getSignatureAppearance();
        var dictionary = new PdfSignature(PdfName.ADOBE_PPKLITE, PdfName.ADBE_PKCS7_DETACHED);
        dictionary.setDate(new PdfDate(when));
        dictionary.setName(certificate.getSubjectX500Principal().getName());
        appearance.setCryptoDictionary(dictionary);
        appearance.setSignDate(when);
        Map<PdfName, Integer> reserved = new HashMap<>();
        reserved.put(PdfName.CONTENTS, 2 * room + 2);
        appearance.preClose(reserved);
        byte[] digest = sha256().digest(appearance.getRangeStream().readAllBytes());
        var value = new PdfDictionary();
        value.put(PdfName.CONTENTS,
                new PdfString(Arrays.copyOf(PdfCms.of(digest, key, certificate, at), room)).setHexWriting(true));
        appearance.close(value);
        return out.toByteArray();
    }

    /** Whether a file of this name and content can have one. */
    public static boolean isPdf(byte[] file) {
        return new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** Whether these bytes, whatever they are, are to the last one what the certificate's owner signed. */
    public static boolean holds(byte[] file, X509Certificate certificate) throws GeneralSecurityException {
        Matcher range = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!range.find())
            return false;
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        boolean whole = from + 2 <= to && to <= file.length && to + Integer.parseInt(range.group(3)) == file.length;
        if (!whole || range.find() || file[from] != '<' || file[to - 1] != '>')
            return false;
        String hex = new String(file, from + 1, to - from - 2, StandardCharsets.ISO_8859_1);
        try {
            byte[] contents = HexFormat.of().parseHex(hex);
            byte[] cms = Arrays.copyOf(contents, length(contents));
            String canonical = HexFormat.of().formatHex(Arrays.copyOf(cms, contents.length));
            MessageDigest digest = sha256();
            digest.update(file, 0, from);
            digest.update(file, to, file.length - to);
            return hex.equals(canonical) && PdfCms.holds(cms, digest.digest(), certificate);
        } catch (IllegalArgumentException e) {
            // no hexadecimal digits
            return false;
        }
    }

    /** Of the DER element at the start, its head included; what is longer than the file, or no such element, is 0. */
    private static int length(byte[] der) {
        if (der.length < 4 || (der[1] & 0xFF) != 0x82)
            return 0;
        int length = 4 + ((der[2] & 0xFF) << 8 | der[3] & 0xFF);
        return length <= der.length ? length : 0;
    }

    private static MessageDigest sha256() throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256");
    }
}
