package org.kiosk24.sim.report;

import org.kiosk24.sim.day.VisitStory.Outcome;

/** Fillings that differ in grey as well: full, hatched, dotted, crossed, black. */
final class Patterns {
    private static final String DARK = "#1f4e79";
    static final String FULL = "#2f6596";
    private static final String RED = "#b3261e";

    private Patterns() {}

    static String of(Outcome outcome) {
        return outcome == Outcome.ISSUED ? FULL : "url(#" + outcome + ")";
    }

    static final String FAULT = "url(#fault)";
    static final String OUT = RED;

    /** To stand once in a page, before what is filled. */
    static void define(Markup m) {
        m.open("svg", "width", 0, "height", 0, "class", "defs", "aria-hidden", "true").open("defs");
        pattern(m, "SERVED", 6, "#8fb2d1", "M3,0 v6", DARK);
        pattern(m, "REFUSED", 6, "#dbe6f0", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2", DARK);
        pattern(m, "CANCELLED", 5, "#ffffff", "M2,2.5 h1", "#4a5b6b");
        pattern(m, "CASE", 6, "#f6d9a8", "M0,0 l6,6 M0,6 l6,-6", "#7a4a00");
        pattern(m, "UNDEFINED", 6, RED, "M0,3 h6", "#000000");
        pattern(m, "fault", 4, "#f6d9a8", "M0,4 l4,-4 M-1,1 l2,-2 M3,5 l2,-2", "#7a4a00");
        m.close().close();
    }

    private static void pattern(Markup m, String id, int size, String back, String path, String ink) {
        m.open("pattern", "id", id, "width", size, "height", size, "patternUnits", "userSpaceOnUse");
        m.empty("rect", "width", size, "height", size, "fill", back);
        m.empty("path", "d", path, "stroke", ink, "stroke-width", 1, "fill", "none");
        m.close();
    }

    /** A line that tells which filling is which. */
    static void legend(Markup m, Words words, Tally tally) {
        m.open("p", "class", "legend");
        for (Outcome outcome : Outcome.values()) {
            if (outcome == Outcome.UNDEFINED && tally.count(outcome) == 0)
                continue;
            m.open("span", "class", "key");
            swatch(m, of(outcome));
            m.both("span", words.of("outcome." + outcome)).close();
        }
        m.close();
    }

    static void swatch(Markup m, String filling) {
        m.open("svg", "class", "swatch", "viewBox", "0 0 22 12", "aria-hidden", "true")
                .empty("rect", "x", 0.5, "y", 0.5, "width", 21, "height", 11, "fill", filling, "class", "bar").close();
    }
}
