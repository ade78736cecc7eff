package org.kiosk24.app.screen.fx;

import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A drawing in the middle of whatever room there is, smaller when it must be, never larger than it was drawn. */
final class PictureBox extends Region {
    private final Group drawing;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final double smallest;

    PictureBox(Node node) {
        this(node, .32);
    }

    /** @param smallest the factor below which it cannot be made out */
    PictureBox(Node node, double smallest) {
        this.smallest = smallest;
        drawing = new Group(node);
        drawing.getTransforms().add(scale);
        drawing.setManaged(false);
        getChildren().add(drawing);
    }

    private Bounds natural() {
        return drawing.getLayoutBounds();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return natural().getHeight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return natural().getHeight() * smallest;
    }

    @Override
    protected double computePrefWidth(double height) {
        return natural().getWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return natural().getWidth() * smallest;
    }

    @Override
    protected void layoutChildren() {
        Bounds at = natural();
        double factor = Math.min(1, Math.min(getWidth() / at.getWidth(), getHeight() / at.getHeight()));
        scale.setX(factor);
        scale.setY(factor);
        drawing.setLayoutX((getWidth() - at.getWidth() * factor) / 2 - at.getMinX() * factor);
        drawing.setLayoutY((getHeight() - at.getHeight() * factor) / 2 - at.getMinY() * factor);
    }
}
