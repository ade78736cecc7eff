package org.kiosk24.app.log;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.kiosk24.device.Mask;

/**
 * Finds what looks like a personal number in any text and masks it as {@link Mask#number} does: resident ID numbers of
 * 18 and 15 characters, permit numbers, and bank card numbers of 13 to 19 digits (by their check digit; digits may
 * stand in groups of four). A hash or a sum that happens to look like one is masked too.
 */
public final class PersonalNumbers {
    private static final Pattern ID = Pattern
            .compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])|(?<![0-9])[0-9]{15}(?![0-9])");
    private static final Pattern PERMIT = Pattern
            .compile(
                    "(?<![0-9A-Za-z])(?:C[A-HJ-NP-Za-hj-np-z][0-9]{7}|[CWHMchwm][0-9]{8}(?:[0-9]{2})?)(?![0-9A-Za-z])");
    private static final Pattern BANK_CARD = Pattern
            .compile(
                    "(?<![0-9])(?:[0-9]{13,19}|[0-9]{4}(?:[ -][0-9]{4}){2}[ -][0-9]{1,4}(?:[ -][0-9]{1,3})?)(?![0-9])");

    private PersonalNumbers() {}

    /** The text with every such number masked; the same text if there is none. */
    public static String masked(String text) {
        if (!hasDigits(text))
            return text;
        String ids = replace(ID, text, number -> true);
        String permits = replace(PERMIT, ids, number -> true);
        return replace(BANK_CARD, permits, PersonalNumbers::checksOut);
    }

    /** A cheap look first: nearly no log line holds seven digits in a row or groups of four. */
    private static boolean hasDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits == 7)
                    return true;
            } else if (c != ' ' && c != '-')
                digits = 0;
        }
        return false;
    }

    private static String replace(Pattern pattern, String text, Predicate<String> personal) {
        return pattern.matcher(text).replaceAll((MatchResult found) -> {
            String number = found.group();
            return personal.test(number) ? Mask.number(number) : number;
        });
    }

    /** ISO/IEC 7812-1, annex B. */
    private static boolean checksOut(String number) {
        int sum = 0;
        int place = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9)
                continue;
            int weighted = place++ % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return place >= 13 && place <= 19 && sum % 10 == 0;
    }
}
