package org.kiosk24.app.screen.fx;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** A button with more than a word on it: as high as what is inside needs at the button's width. */
final class Tile extends Button {
    private final Region inside;

    Tile(Region inside) {
        this.inside = inside;
        setGraphic(inside);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double innerWidth(double width) {
        Insets insets = getInsets();
        return (width < 0 ? getPrefWidth() : width) - insets.getLeft() - insets.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getInsets().getTop() + inside.prefHeight(innerWidth(width)) + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = innerWidth(getWidth());
        double height = Math.min(inside.prefHeight(width), getHeight() - getInsets().getTop()
                - getInsets().getBottom());
        inside.resizeRelocate(getInsets().getLeft(), (getHeight() - height) / 2, width, height);
    }
}
