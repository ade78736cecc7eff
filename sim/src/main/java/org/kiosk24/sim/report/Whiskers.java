package org.kiosk24.sim.report;

import java.util.List;
import org.kiosk24.sim.report.Tally.Waiting;

/** Waiting by hour: the mean as a column, the longest as a line with a foot on top of it. */
final class Whiskers {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 170;
    private static final int LEFT = 36;
    private static final int TOP = 14;
    private static final int BOTTOM = 34;
    private static final double MINUTE = 60_000;

    private Whiskers() {}

    static void draw(Markup m, String title, List<Waiting> hours, Word under) {
        double most = hours.stream().mapToDouble(w -> w.longest().toMillis() / MINUTE).max().orElse(0);
        int step = Axis.step((int) Math.max(1, Math.ceil(most)), 4);
        int top = Math.max(step, (int) Math.ceil(most / step) * step);
        m.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title);
        double base = HEIGHT - BOTTOM;
        double unit = (base - TOP) / top;
        for (int v = 0; v <= top; v += step)
            Axis.line(m, LEFT, WIDTH, base - v * unit, Integer.toString(v));
        double wide = (double) (WIDTH - LEFT) / hours.size();
        double bar = Math.min(wide * 0.5, 26);
        for (int h = 0; h < hours.size(); h++) {
            double middle = LEFT + (h + 0.5) * wide;
            double mean = hours.get(h).mean().toMillis() / MINUTE * unit;
            double longest = base - hours.get(h).longest().toMillis() / MINUTE * unit;
            if (hours.get(h).longest().isPositive()) {
                m.empty("path", "d", "M" + Axis.n(middle) + "," + Axis.n(base) + " V" + Axis.n(longest) + " m-5,0 h10",
                        "class", "whisker");
                m.empty("rect", "x", Axis.n(middle - bar / 2), "y", Axis.n(base - mean), "width", Axis.n(bar),
                        "height", Axis.n(mean), "fill", Patterns.FULL, "class", "bar");
            }
            m.leaf("text", Integer.toString(h), "x", Axis.n(middle), "y", Axis.n(base + 14), "class", "tick");
        }
        Axis.under(m, LEFT, WIDTH, HEIGHT, under);
        m.close();
    }
}
