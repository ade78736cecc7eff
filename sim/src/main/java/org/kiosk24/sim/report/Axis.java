package org.kiosk24.sim.report;

import java.util.Locale;

/** What the charts share: scales, grid lines, numbers as SVG writes them. */
final class Axis {
    private static final int[] STEPS = {1, 2, 5};

    private Axis() {}

    /** A round step so that {@code most} takes about {@code lines} of them. */
    static int step(int most, int lines) {
        for (int ten = 1; ten < 1_000_000_000; ten *= 10)
            for (int step : STEPS)
                if (most <= (long) step * ten * lines)
                    return step * ten;
        return most;
    }

    /** With one digit after the point at most, whatever the machine's language. */
    static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static void line(Markup m, double left, double right, double y, String label) {
        m.empty("line", "x1", n(left), "x2", n(right), "y1", n(y), "y2", n(y), "class", "grid");
        m.leaf("text", label, "x", n(left - 6), "y", n(y + 3.5), "class", "scale");
    }

    static void under(Markup m, double left, double right, double height, Word word) {
        m.leaf("text", word.zh() + "  " + word.en(), "x", n((left + right) / 2), "y", n(height - 3), "class", "under");
    }
}
