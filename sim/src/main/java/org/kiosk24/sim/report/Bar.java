package org.kiosk24.sim.report;

/** A table's row with a number, its share of all, and a bar as long as that. */
final class Bar {
    private Bar() {}

    static void row(Markup m, Word word, int number, int ofAll) {
        double share = ofAll == 0 ? 0 : 100.0 * number / ofAll;
        m.open("tr").both("td", word).leaf("td", Integer.toString(number), "class", "n")
                .leaf("td", Axis.n(share) + "%", "class", "n").open("td", "class", "bar share");
        m.open("svg", "viewBox", "0 0 200 12", "preserveAspectRatio", "none", "aria-hidden", "true");
        if (number > 0)
            m.empty("rect", "x", 0, "y", 1, "width", Axis.n(Math.max(1, share * 2)), "height", 10, "fill",
                    Patterns.FULL);
        m.close().close().close();
    }
}
