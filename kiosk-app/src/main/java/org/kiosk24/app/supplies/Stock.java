package org.kiosk24.app.supplies;

/**
 * How much of one supply there should be.
 *
 * @param base what was there when it was last counted; 0 before the first count
 * @param added since then
 * @param used since then
 * @param low at or below this it is time to bring more
 */
public record Stock(Supply supply, long base, long added, long used, long low) {
    public enum Level {
        ENOUGH,
        LOW,
        /** By the books nothing is left: count it. */
        USED_UP
    }

    /** Never below zero: what the books cannot explain shows at the next count. */
    public long left() {
        return Math.max(0, base + added - used);
    }

    public Level level() {
        return base + added - used <= 0 ? Level.USED_UP : left() <= low ? Level.LOW : Level.ENOUGH;
    }
}
