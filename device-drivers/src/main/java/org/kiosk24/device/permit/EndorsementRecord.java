package org.kiosk24.device.permit;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ASN1PrintableString;
import org.kiosk24.device.Mask;

/**
 * One endorsement as the bureau signs it and the permit's chip keeps it. <b>Simulation profile:</b> what real permits
 * store is not public; this content is the project's own. Bytes (DER, printable ASCII only, 512 bytes at most):
 *
 * <pre>
 * SEQUENCE {
 *   version    INTEGER (1)
 *   orderId    PrintableString    1 to 40 characters
 *   number     PrintableString    1 to 32 characters, the bureau's endorsement number
 *   permit     PrintableString    9 characters, see {@link PermitNumber}
 *   product    PrintableString    1 to 16 characters, such as HKG1Y2T
 *   kind       PrintableString    one letter: L, G, S, T, Q, D
 *   validFrom  PrintableString    yyyymmdd
 *   validTo    PrintableString    yyyymmdd
 *   entries    INTEGER            1 to 255; 9 is multiple
 *   stayDays   INTEGER            1 to 366
 * }
 * </pre>
 *
 * The constructor refuses other values with {@link IllegalArgumentException}.
 */
public record EndorsementRecord(String orderId, String number, String permitNumber, String productCode, char kind,
        LocalDate validFrom, LocalDate validTo, int entries, int stayDays) {
    static final int MAX_BYTES = 512;
    private static final int VERSION = 1;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9 '()+,\\-./:=?]+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);

    public EndorsementRecord {
        text("order id", orderId, 40);
        text("endorsement number", number, 32);
        if (!PermitNumber.valid(permitNumber))
            throw new IllegalArgumentException("permit number: not of the form C12345678 or CA1234567");
        text("product code", productCode, 16);
        if (kind < 'A' || kind > 'Z')
            throw new IllegalArgumentException("kind: a capital letter expected");
        if (validTo.isBefore(validFrom))
            throw new IllegalArgumentException("validity: ends before it begins");
        if (validFrom.getYear() < 1900 || validTo.getYear() > 2999)
            throw new IllegalArgumentException("validity: not in 1900 to 2999");
        range("entries", entries, 255);
        range("days of stay", stayDays, 366);
    }

    private static void text(String what, String value, int max) {
        if (value.length() > max || !TEXT.matcher(value).matches())
            throw new IllegalArgumentException(what + ": 1 to " + max + " printable characters expected");
    }

    private static void range(String what, int value, int max) {
        if (value < 1 || value > max)
            throw new IllegalArgumentException(what + ": 1 to " + max + " expected");
    }

    /** The DER bytes; the same record always has the same bytes. */
    public byte[] encoded() {
        try {
            return new DERSequence(
                    new ASN1Encodable[]{new ASN1Integer(VERSION), string(orderId), string(number), string(permitNumber),
                            string(productCode), string(String.valueOf(kind)), string(validFrom.format(DAY)),
                            string(validTo.format(DAY)), new ASN1Integer(entries), new ASN1Integer(stayDays)})
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private static DERPrintableString string(String text) {
        return new DERPrintableString(text, true);
    }

    /** Reads DER bytes back. */
    public static Decoded<EndorsementRecord> decode(byte[] der) {
        if (der.length > MAX_BYTES)
            return Decoded.bad("endorsement record of " + der.length + " bytes, at most " + MAX_BYTES + " expected");
        try {
            ASN1Sequence s = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
            if (s.size() != 10)
                return Decoded.bad("endorsement record of " + s.size() + " fields, 10 expected");
            if (integer(s, 0) != VERSION)
                return Decoded.bad("endorsement record of version " + integer(s, 0) + ", 1 expected");
            String kind = text(s, 5);
            if (kind.length() != 1)
                return Decoded.bad("endorsement record: kind is not one letter");
            var record = new EndorsementRecord(text(s, 1), text(s, 2), text(s, 3), text(s, 4), kind.charAt(0),
                    LocalDate.parse(text(s, 6), DAY), LocalDate.parse(text(s, 7), DAY), integer(s, 8), integer(s, 9));
            return java.util.Arrays.equals(record.encoded(), der)
                    ? Decoded.good(record)
                    : Decoded.bad("endorsement record is not DER");
        } catch (DateTimeException e) {
            return Decoded.bad("endorsement record: a date is not yyyymmdd");
        } catch (IOException | RuntimeException e) {
            return Decoded.bad("endorsement record: " + e.getClass().getSimpleName());
        }
    }

    private static String text(ASN1Sequence s, int index) {
        return ASN1PrintableString.getInstance(s.getObjectAt(index)).getString();
    }

    private static int integer(ASN1Sequence s, int index) {
        return ASN1Integer.getInstance(s.getObjectAt(index)).intValueExact();
    }

    @Override
    public String toString() {
        return "EndorsementRecord " + number + " " + productCode + " on " + Mask.number(permitNumber) + " for order "
                + orderId;
    }
}
