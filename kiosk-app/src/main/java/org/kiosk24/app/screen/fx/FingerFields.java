package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kiosk24.app.screen.Touch;

/** A glass to be tried field by field: each that a finger was on is filled, and when all are, it says so. */
final class FingerFields extends Region {
    private static final double GAP = 6;
    private static final double LEAST = 480;
    private static final double PREFERRED = 1100;
    private final Brush brush;
    private final int columns;
    private final int rows;
    private final List<Rectangle> fields = new ArrayList<>();
    private int left;

    FingerFields(Brush brush, int columns, int rows) {
        this.brush = brush;
        this.columns = columns;
        this.rows = rows;
        left = columns * rows;
        for (int i = 0; i < left; i++)
            fields.add(Ink.box(0, 0, 10, 10, 8, "finger-field"));
        getChildren().addAll(fields);
        setId("fields");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(brush.say("fields.spoken"));
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> touched(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> touched(e.getX(), e.getY()));
    }

    private void touched(double x, double y) {
        int column = (int) Math.floor(x / (getWidth() + GAP) * columns);
        int row = (int) Math.floor(y / (getHeight() + GAP) * rows);
        if (column < 0 || row < 0 || column >= columns || row >= rows)
            return;
        List<String> styles = fields.get(row * columns + column).getStyleClass();
        if (styles.contains("finger-field-touched"))
            return;
        styles.add("finger-field-touched");
        if (--left == 0)
            brush.tap().accept(new Touch.Confirm());
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PREFERRED;
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() + GAP) / columns - GAP;
        double height = (getHeight() + GAP) / rows - GAP;
        for (int i = 0; i < fields.size(); i++) {
            Rectangle field = fields.get(i);
            field.setX(i % columns * (width + GAP));
            field.setY(i / columns * (height + GAP));
            field.setWidth(width);
            field.setHeight(height);
        }
    }
}
