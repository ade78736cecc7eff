package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * The buttons at the foot of a page: in one row, the affirmative one rightmost and as wide as there is room for; or, if
 * they are too wide for one, the affirmative one and those that turn the page below the others.
 */
final class Actions extends Region {
    private static final double GAP = 16;
    /** 36 mm. */
    private static final double LEAST = 116;

    private final List<Button> others;
    private final List<Button> turns;
    private final List<Button> affirm;
    private boolean turning;

    /**
     * @param turns to the next part of the page
     * @param affirm one, or none
     */
    Actions(List<Button> others, List<Button> turns, List<Button> affirm) {
        this.others = others;
        this.turns = turns;
        this.affirm = affirm;
        for (List<Button> buttons : List.of(others, turns, affirm))
            getChildren().addAll(buttons);
    }

    /** Whether there is more than one part to turn to. */
    void turning(boolean more) {
        turning = more;
    }

    private List<Button> besides() {
        return Stream.concat(others.stream(), turns.stream().filter(b -> turning)).toList();
    }

    private List<List<Button>> rows(double width) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> all = new ArrayList<>(besides());
        all.addAll(affirm);
        if (all.isEmpty())
            return rows;
        if (wanted(all) <= width) {
            rows.add(all);
            return rows;
        }
        wrap(others, width, rows);
        List<Button> last = new ArrayList<>(turning ? turns : List.of());
        last.addAll(affirm);
        wrap(last, width, rows);
        return rows;
    }

    private static void wrap(List<Button> buttons, double width, List<List<Button>> rows) {
        List<Button> row = new ArrayList<>();
        for (Button button : buttons) {
            if (!row.isEmpty() && wanted(row) + GAP + wide(button, width) > width) {
                rows.add(row);
                row = new ArrayList<>();
            }
            row.add(button);
        }
        if (!row.isEmpty())
            rows.add(row);
    }

    private static double wanted(List<Button> row) {
        return row.stream().mapToDouble(Actions::wanted).sum() + GAP * (row.size() - 1);
    }

    private static double wide(Button button, double width) {
        return Math.min(width, wanted(button));
    }

    private static double wanted(Button button) {
        return Math.ceil(Math.max(button.minWidth(-1), button.prefWidth(-1)));
    }

    private static double height(List<Button> row, double width) {
        return row.stream().mapToDouble(b -> Math.max(LEAST, b.prefHeight(wide(b, width)))).max().orElse(0);
    }

    /** How high it must be. */
    double height(double width) {
        List<List<Button>> rows = rows(width);
        return rows.stream().mapToDouble(row -> height(row, width)).sum() + GAP * Math.max(0, rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
    }

    /** Puts each button in its place. */
    void arrange(double width) {
        double y = 0;
        for (List<Button> row : rows(width)) {
            double height = height(row, width);
            double spare = width - Math.min(width, wanted(row));
            double x = 0;
            for (Button button : row) {
                boolean last = button == row.getLast();
                double wide = wide(button, width);
                if (last && affirm.contains(button))
                    wide = width - x;
                else if (last && row.size() > 1)
                    x += spare;
                button.resizeRelocate(x, y, wide, height);
                x += wide + GAP;
            }
            y += height + GAP;
        }
    }
}
