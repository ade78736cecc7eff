package org.kiosk24.app.screen.fx;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Gives its one child the whole width and as much height as it wants, and draws it smaller, wrapped anew, when that is
 * more than there is: long texts become smaller instead of being cut off.
 */
final class FitBox extends Region {
    private static final double STEP = .96;
    private static final double SMALLEST = .45;
    private final Region child;
    private final Scale scale = new Scale(1, 1, 0, 0);

    FitBox(Region child) {
        this.child = child;
        child.getTransforms().add(scale);
        getChildren().add(child);
        setMinSize(0, 0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return child.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return child.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double factor = 1;
        while (factor > SMALLEST && tooBig(child, width / factor, height / factor))
            factor *= STEP;
        scale.setX(factor);
        scale.setY(factor);
        child.resizeRelocate(0, 0, width / factor, height / factor);
    }

    private static boolean tooBig(Node child, double width, double height) {
        return child.minWidth(-1) > width || child.prefHeight(width) > height;
    }
}
