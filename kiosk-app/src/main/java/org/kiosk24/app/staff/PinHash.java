package org.kiosk24.app.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN as the disk has it: Argon2id (RFC 9106), salted, in the usual text form
 * {@code $argon2id$v=19$m=KIB,t=PASSES,p=LANES$SALT$HASH}, base64 without padding. Each carries its own cost, so that
 * later ones can cost more.
 */
public record PinHash(int kib, int passes, int lanes, byte[] salt, byte[] hash) {
    /** 19 MiB and two passes: a tenth of a second here, and memory that a guessing machine has to buy as well. */
    private static final int KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** More than this nobody wrote, and the memory is not had. */
    private static final int MOST_KIB = 64 * 1024;
    private static final Pattern TEXT = Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,6}),t=([0-9]{1,2}),p=([1-8])"
            + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    /** Of nobody: looked at when the number is not known, so that an answer takes as long as any other. */
    static final PinHash NOBODY = new PinHash(KIB, PASSES, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);

    public static PinHash of(Pin pin, RandomGenerator random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PinHash(KIB, PASSES, LANES, salt, hashed(pin, KIB, PASSES, LANES, salt));
    }

    /** @throws IllegalArgumentException if it is no such text */
    static PinHash parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches())
            throw new IllegalArgumentException("no Argon2id hash");
        int kib = Integer.parseInt(m.group(1));
        int passes = Integer.parseInt(m.group(2));
        int lanes = Integer.parseInt(m.group(3));
        if (kib < 8 * lanes || kib > MOST_KIB || passes < 1)
            throw new IllegalArgumentException("an Argon2id hash of a cost that is not paid here");
        return new PinHash(kib, passes, lanes, Base64.getDecoder().decode(m.group(4)),
                Base64.getDecoder().decode(m.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(kib, passes, lanes, base64.encodeToString(salt),
                base64.encodeToString(hash));
    }

    /** Takes as long for a wrong PIN as for the right one. */
    public boolean matches(Pin pin) {
        return MessageDigest.isEqual(hash, hashed(pin, kib, passes, lanes, salt));
    }

    private static byte[] hashed(Pin pin, int kib, int passes, int lanes, byte[] salt) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(kib).withIterations(passes)
                .withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        argon2.generateBytes(pin.digits().getBytes(StandardCharsets.US_ASCII), hash);
        return hash;
    }

    @Override
    public String toString() {
        return "PinHash[argon2id]";
    }
}
