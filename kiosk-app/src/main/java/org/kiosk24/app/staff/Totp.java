package org.kiosk24.app.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one-time codes of one person: RFC 6238 with HMAC-SHA-1, steps of 30 seconds from 1970 and six digits, which is
 * what every authenticator app makes. Never prints its secret.
 *
 * @param secret 20 bytes (RFC 4226 section 4, R6)
 */
public record Totp(byte[] secret) {
    public static final int DIGITS = 6;
    static final int SECRET_BYTES = 20;
    private static final int SECONDS = 30;
    /** A phone's clock may be that many steps off, before or after. */
    private static final int WINDOW = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static Totp random(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** RFC 4226 section 5.3. */
    public String code(long step) {
        byte[] count = new byte[8];
        for (int i = 0; i < 8; i++)
            count[i] = (byte) (step >>> 56 - 8 * i);
        byte[] hmac = hmac(count);
        int at = hmac[hmac.length - 1] & 0xF;
        int number = (hmac[at] & 0x7F) << 24 | (hmac[at + 1] & 0xFF) << 16 | (hmac[at + 2] & 0xFF) << 8
                | hmac[at + 3] & 0xFF;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    private byte[] hmac(byte[] count) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(count);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /**
     * The step whose code this is, close to now and later than the last one used, so that no code counts twice (RFC
     * 6238 section 5.2). All steps are looked at, whichever it is.
     */
    OptionalLong matching(String code, Instant now, long lastUsed) {
        long found = -1;
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++)
            if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.US_ASCII)) && step > lastUsed && found < 0)
                found = step;
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** For an authenticator app, as text or as QR: {@code otpauth://totp/...}. */
    public String uri(String kiosk, String number) {
        String issuer = URLEncoder.encode("Kiosk24 " + kiosk, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + issuer + ":" + number + "?secret=" + base32() + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + SECONDS;
    }

    /** RFC 4648 section 6; 20 bytes need no padding. */
    private String base32() {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : secret) {
            bits = bits << 8 | b & 0xFF;
            for (held += 8; held >= 5; held -= 5)
                text.append(BASE32.charAt(bits >> held - 5 & 31));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "Totp[secret]";
    }
}
