package org.kiosk24.app.staff;

import java.time.Duration;

/**
 * How long to wait after so many wrong tries. Some are free; then each doubles the wait:
 *
 * <pre>
 * wrong tries   one person   the kiosk
 *      2              -            -
 *      3           30 s            -
 *      4            1 min          -
 *      5            2 min          -
 *      6            4 min          -
 *      7            8 min          -
 *      8           15 min          -
 *     10           15 min       30 s
 *     15           15 min       15 min
 * </pre>
 *
 * @param free so many tries cost no wait
 */
record Growing(int free) {
    static final Growing PERSON = new Growing(2);
    static final Growing KIOSK = new Growing(9);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    Duration after(int wrong) {
        if (wrong <= free)
            return Duration.ZERO;
        int doubled = Math.min(wrong - free - 1, 16);
        Duration wait = FIRST.multipliedBy(1L << doubled);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
