package org.kiosk24.device.permit;

/** The 7-3-1 check digit of ICAO 9303-3 section 4.9. */
final class CheckDigit {
    private static final int[] WEIGHTS = {7, 3, 1};

    private CheckDigit() {}

    /** @param text of {@code 0-9 A-Z <} only */
    static char of(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++)
            sum += value(text.charAt(i)) * WEIGHTS[i % 3];
        return (char) ('0' + sum % 10);
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9')
            return c - '0';
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
