package org.kiosk24.device.permit;

import java.util.regex.Pattern;

/**
 * The number of a Hong Kong/Macao travel permit: {@code C} and 8 digits until those were used up, then {@code C}, a
 * letter other than I and O, and 7 digits (notice of the National Immigration Administration, 2018-12-10).
 */
public final class PermitNumber {
    private static final Pattern FORM = Pattern.compile("C[0-9]{8}|C[A-HJ-NP-Z][0-9]{7}");

    private PermitNumber() {}

    public static boolean valid(String number) {
        return FORM.matcher(number).matches();
    }
}
