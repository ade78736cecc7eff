package org.kiosk24.app.screen.fx;

import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kiosk24.device.camera.Picture;

/** What the camera sees, turned about as in a mirror; dark until there is a picture. JavaFX thread only. */
final class MirrorBox extends Region {
    private static final double RATIO = 4.0 / 3;
    private static final double LEAST = 240;
    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private WritableImage image;

    MirrorBox() {
        frame.getStyleClass().add("mirror");
        view.setScaleX(-1);
        view.setManaged(false);
        getChildren().addAll(frame, view);
        setId("mirror");
    }

    /** @param picture stays the caller's */
    void show(Picture picture) {
        if (image == null || image.getWidth() != picture.width() || image.getHeight() != picture.height()) {
            image = new WritableImage(picture.width(), picture.height());
            view.setImage(image);
            requestLayout();
        }
        byte[] rgb = rgb(picture);
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(), rgb,
                0, picture.width() * 3);
        java.util.Arrays.fill(rgb, (byte) 0);
    }

    private static byte[] rgb(Picture picture) {
        if (picture.format() == Picture.Format.RGB)
            return picture.pixels().clone();
        byte[] rgb = new byte[picture.width() * picture.height() * 3];
        for (int i = 0; i < picture.pixels().length; i++)
            rgb[3 * i] = rgb[3 * i + 1] = rgb[3 * i + 2] = picture.pixels()[i];
        return rgb;
    }

    /** What is seen here is seen there from now on. */
    void handOver(MirrorBox to) {
        to.image = image;
        to.view.setImage(image);
        view.setImage(null);
        image = null;
    }

    /** Nobody is seen here any more. */
    void forget() {
        if (image != null)
            show(new Picture((int) image.getWidth(), (int) image.getHeight(), Picture.Format.RGB,
                    new byte[(int) image.getWidth() * (int) image.getHeight() * 3]));
        view.setImage(null);
        image = null;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width / RATIO;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(getWidth(), getHeight() * RATIO);
        double height = width / RATIO;
        frame.setWidth(width);
        frame.setHeight(height);
        frame.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate((getWidth() - width) / 2, (getHeight() - height) / 2);
    }
}
