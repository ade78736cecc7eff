package org.kiosk24.app.staff;

import java.util.regex.Pattern;

/**
 * Somebody who is enrolled at this kiosk.
 *
 * @param number six digits, as on the badge
 * @param lastStep of the one-time codes, the last one used; no earlier one counts any more
 * @param wrong tries under this number since it was last let in
 */
public record Member(String number, Role role, PinHash pin, Totp totp, long lastStep, int wrong) {
    public static final int NUMBER_DIGITS = 6;
    static final Pattern NUMBER = Pattern.compile("[0-9]{" + NUMBER_DIGITS + "}");

    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    public static Member enrolled(String number, Role role, PinHash pin, Totp totp) {
        return new Member(number, role, pin, totp, -1, 0);
    }

    Member wrong(int tries) {
        return new Member(number, role, pin, totp, lastStep, tries);
    }

    Member admittedAt(long step) {
        return new Member(number, role, pin, totp, Math.max(step, lastStep), 0);
    }

    /** With codes of a new secret, and no wrong tries. */
    public Member with(Totp fresh) {
        return new Member(number, role, pin, fresh, -1, 0);
    }
}
