package org.kiosk24.app.screen.fx;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * Rows of keys, each row as wide as the glass allows, its keys as wide as their weights say, all rows equally high:
 * as high as there is room for.
 */
final class KeyRows extends Region {
    /** 26 mm; what an unsteady finger hits. */
    private static final double LEAST = 84;
    private static final double PREFERRED = 124;
    private static final double GAP = 10;

    /** @param weight 1 for an ordinary key */
    record Key(Region node, double weight) {}

    private final List<List<Key>> rows;
    private final double most;

    KeyRows(List<List<Key>> rows) {
        this.rows = rows;
        this.most = rows.stream().mapToDouble(KeyRows::weight).max().orElse(1);
        rows.forEach(row -> row.forEach(key -> getChildren().add(key.node())));
    }

    private static double weight(List<Key> row) {
        return row.stream().mapToDouble(Key::weight).sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return rows.size() * (LEAST + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return rows.size() * (PREFERRED + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        double unit = (getWidth() + GAP) / most;
        double height = (getHeight() + GAP) / rows.size() - GAP;
        double y = 0;
        for (List<Key> row : rows) {
            double x = (getWidth() - weight(row) * unit + GAP) / 2;
            for (Key key : row) {
                double width = key.weight() * unit - GAP;
                key.node().resizeRelocate(x, y, width, height);
                x += width + GAP;
            }
            y += height + GAP;
        }
    }
}
