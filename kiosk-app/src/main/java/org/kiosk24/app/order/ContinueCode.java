package org.kiosk24.app.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Eight digits by which an interrupted order is found again, together with its person: the first four bytes of the
 * SHA-256 of the order's id as a big-endian number, its last seven decimal digits, and a Luhn digit (ISO/IEC 7812-1).
 * The bureau reckons it in the same way, so that nothing need be told.
 */
public final class ContinueCode {
    public static final int LENGTH = 8;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8}");

    private ContinueCode() {}

    public static String of(String orderId) {
        byte[] hash = sha256(orderId.getBytes(StandardCharsets.US_ASCII));
        long number = (hash[0] & 0xFFL) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
        String digits = "%07d".formatted(number % 10_000_000);
        return digits + (10 - sum(digits + "0") % 10) % 10;
    }

    /** Whether it can be a code at all; most slips of the finger cannot. */
    public static boolean valid(String code) {
        return DIGITS.matcher(code).matches() && sum(code) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
