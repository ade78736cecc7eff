package org.kiosk24.sim.report;

import java.util.List;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** A column chart, each column stacked by outcome: hatched, so that it reads without colours. */
final class Columns {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 210;
    private static final int LEFT = 36;
    private static final int TOP = 18;
    private static final int BOTTOM = 34;

    private Columns() {}

    /**
     * @param columns by outcome
     * @param labels under the columns
     * @param under what the labels count
     */
    static void draw(Markup m, String title, int[][] columns, List<String> labels, Word under) {
        int most = 1;
        for (int[] column : columns)
            most = Math.max(most, sum(column));
        int step = Axis.step(most, 5);
        int top = (most + step - 1) / step * step;
        m.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", title);
        double base = HEIGHT - BOTTOM;
        double unit = (base - TOP) / top;
        for (int v = 0; v <= top; v += step)
            Axis.line(m, LEFT, WIDTH, base - v * unit, Integer.toString(v));
        double wide = (double) (WIDTH - LEFT) / columns.length;
        for (int i = 0; i < columns.length; i++)
            column(m, columns[i], LEFT + i * wide, wide, base, unit, labels.get(i));
        Axis.under(m, LEFT, WIDTH, HEIGHT, under);
        m.close();
    }

    private static void column(Markup m, int[] column, double x, double wide, double base, double unit, String label) {
        double bar = Math.min(wide * 0.7, 36);
        double left = x + (wide - bar) / 2;
        double y = base;
        for (Outcome outcome : Outcome.values()) {
            double high = column[outcome.ordinal()] * unit;
            if (high == 0)
                continue;
            y -= high;
            m.empty("rect", "x", Axis.n(left), "y", Axis.n(y), "width", Axis.n(bar), "height", Axis.n(high), "fill",
                    Patterns.of(outcome), "class", "bar");
        }
        if (sum(column) > 0)
            m.leaf("text", Integer.toString(sum(column)), "x", Axis.n(x + wide / 2), "y", Axis.n(y - 4), "class",
                    "value");
        m.leaf("text", label, "x", Axis.n(x + wide / 2), "y", Axis.n(base + 14), "class", "tick");
    }

    private static int sum(int[] column) {
        int sum = 0;
        for (int n : column)
            sum += n;
        return sum;
    }
}
