package org.kiosk24.sim.day;

import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.script.Script;

/** What decides a day, wholly. */
public record DayPlan(long seed, int hours, Accidents accidents, Script script) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** A day without a script. */
    public DayPlan(long seed, int hours, Accidents accidents) {
        this(seed, hours, accidents, Script.NONE);
    }

    /** The plan of another kiosk, or another day, that begins with the same seed; number 0 is this one. */
    public DayPlan number(int n) {
        if (n == 0)
            return this;
        long mixed = seed + n * GOLDEN;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return new DayPlan((mixed ^ mixed >>> 31) & Long.MAX_VALUE, hours, accidents, script);
    }
}
