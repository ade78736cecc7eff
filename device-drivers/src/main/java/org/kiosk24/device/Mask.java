package org.kiosk24.device;

/** How personal numbers may appear in logs, transcripts and reports: first 3 and last 4 characters, no more. */
public final class Mask {
    private Mask() {}

    /** {@code 420199198503020014} becomes {@code 420***********0014}; anything of 7 or fewer characters, only stars. */
    public static String number(String number) {
        int n = number.length();
        return n <= 7 ? "*".repeat(n) : number.substring(0, 3) + "*".repeat(n - 7) + number.substring(n - 4);
    }
}
