package org.kiosk24.device.permit;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.kiosk24.device.Mask;

/**
 * The machine-readable line on a permit's front, 30 characters, which is also the first third of DG1:
 *
 * <pre>
 *  0  2  document code: CS to Hong Kong and Macao, CD to Taiwan
 *  2  9  permit number       11 1  its check digit     12 1  {@literal <}
 * 13  6  expiry yymmdd       19 1  its check digit     20 1  {@literal <}
 * 21  6  birth yymmdd        27 1  its check digit     28 1  {@literal <}
 * 29  1  overall check digit
 * </pre>
 *
 * No specification is public; the layout is as reading software describes it. Two formulas for the overall digit are
 * in use, over offsets 2 to 28 with fillers, and over the three fields with their digits without fillers. Either is
 * accepted; the first is written, because the one published sample shows it.
 *
 * @param expiry yymmdd, in this century
 * @param birth yymmdd, century unknown
 */
public record PrintedLine(String documentCode, String number, String expiry, String birth) {
    static final int LENGTH = 30;

    /** @param number 9 characters */
    public static PrintedLine of(String number, LocalDate expiry, LocalDate birth) {
        return new PrintedLine("CS", number, yymmdd(expiry), yymmdd(birth));
    }

    /** The 30 characters. */
    public String encoded() {
        String body = number + CheckDigit.of(number) + '<' + expiry + CheckDigit.of(expiry) + '<' + birth
                + CheckDigit.of(birth) + '<';
        return documentCode + body + CheckDigit.of(body);
    }

    public static Decoded<PrintedLine> parse(String line) {
        if (line.length() != LENGTH)
            return Decoded.bad("printed line of " + line.length() + " characters, 30 expected");
        if (!line.startsWith("CS") && !line.startsWith("CD"))
            return Decoded.bad("printed line: document code is neither CS nor CD");
        if (line.charAt(12) != '<' || line.charAt(20) != '<' || line.charAt(28) != '<')
            return Decoded.bad("printed line: a filler is missing");
        var found = new PrintedLine(line.substring(0, 2), line.substring(2, 11), line.substring(13, 19),
                line.substring(21, 27));
        if (found.documentCode.equals("CS") && !PermitNumber.valid(found.number))
            return Decoded.bad("printed line: the number is not of the form C12345678 or CA1234567");
        if (!day(found.expiry) || !day(found.birth))
            return Decoded.bad("printed line: a date is not yymmdd");
        if (line.charAt(11) != CheckDigit.of(found.number) || line.charAt(19) != CheckDigit.of(found.expiry)
                || line.charAt(27) != CheckDigit.of(found.birth))
            return Decoded.bad("printed line: a check digit is wrong");
        String fields = line.substring(2, 12) + line.substring(13, 20) + line.substring(21, 28);
        if (line.charAt(29) != CheckDigit.of(line.substring(2, 29)) && line.charAt(29) != CheckDigit.of(fields))
            return Decoded.bad("printed line: the overall check digit is wrong by either formula");
        return Decoded.good(found);
    }

    /** Whether these are the number and the dates that Basic Access Control was opened with. */
    public boolean fits(AccessKey key) {
        return number.equals(key.permitNumber()) && expiry.equals(yymmdd(key.expiry()))
                && birth.equals(yymmdd(key.birth()));
    }

    static String yymmdd(LocalDate date) {
        return "%02d%02d%02d".formatted(date.getYear() % 100, date.getMonthValue(), date.getDayOfMonth());
    }

    private static boolean day(String yymmdd) {
        for (int i = 0; i < 6; i++)
            if (yymmdd.charAt(i) < '0' || yymmdd.charAt(i) > '9')
                return false;
        try {
            // 2000 was a leap year, as 1900 was not: a 29 February of 00 is let pass
            LocalDate.of(2000 + Integer.parseInt(yymmdd, 0, 2, 10), Integer.parseInt(yymmdd, 2, 4, 10),
                    Integer.parseInt(yymmdd, 4, 6, 10));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "PrintedLine " + documentCode + " " + Mask.number(number);
    }
}
