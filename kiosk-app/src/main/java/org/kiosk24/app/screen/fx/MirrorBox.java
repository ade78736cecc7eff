package org.kiosk24.app.screen.fx;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kiosk24.device.camera.GstCamera;
import org.kiosk24.device.camera.Picture;

/**
 * What the camera sees, turned about as in a mirror; dark until there is a picture. Dot for dot, where there is room:
 * to scale a picture in software takes longer than a frame lasts. JavaFX thread only.
 */
final class MirrorBox extends Region {
    private static final double RATIO = 4.0 / 3;
    private static final double LEAST = 240;
    private static final int OPAQUE = 0xFF000000;
    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private Optional<Reflection> seen = Optional.empty();

    /** A picture as it is drawn: premultiplied ARGB, left and right exchanged. */
    private record Reflection(int width, int height, int[] dots, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Reflection of(int width, int height) {
            int[] dots = new int[width * height];
            var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(dots), PixelFormat.getIntArgbPreInstance());
            return new Reflection(width, height, dots, buffer, new WritableImage(buffer));
        }

        boolean fits(Picture picture) {
            return width == picture.width() && height == picture.height();
        }

        void draw(Picture picture) {
            byte[] from = picture.pixels();
            int step = picture.format() == Picture.Format.RGB ? 3 : 1;
            int green = step / 2;
            int blue = step - 1;
            for (int y = 0, at = 0; y < height; y++)
                for (int to = (y + 1) * width - 1; to >= y * width; to--, at += step)
                    dots[to] = OPAQUE | (from[at] & 0xFF) << 16 | (from[at + green] & 0xFF) << 8
                            | from[at + blue] & 0xFF;
            buffer.updateBuffer(_ -> null);
        }

        void wipe() {
            Arrays.fill(dots, 0);
            buffer.updateBuffer(_ -> null);
        }
    }

    MirrorBox() {
        frame.getStyleClass().add("mirror");
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().addAll(frame, view);
        setId("mirror");
    }

    /** @param picture stays the caller's */
    void show(Picture picture) {
        Reflection now = seen.filter(s -> s.fits(picture)).orElseGet(() -> {
            forget();
            var other = Reflection.of(picture.width(), picture.height());
            see(Optional.of(other));
            return other;
        });
        now.draw(picture);
    }

    private void see(Optional<Reflection> what) {
        seen = what;
        view.setImage(what.map(Reflection::image).orElse(null));
        requestLayout();
    }

    /** What is seen here is seen there from now on. */
    void handOver(MirrorBox to) {
        to.see(seen);
        see(Optional.empty());
    }

    /** Nobody is seen here any more. */
    void forget() {
        seen.ifPresent(Reflection::wipe);
        see(Optional.empty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.min(width, GstCamera.WIDTH) / RATIO;
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected void layoutChildren() {
        double most = seen.map(Reflection::width).orElse(GstCamera.WIDTH);
        double width = Math.rint(Math.min(Math.min(getWidth(), getHeight() * RATIO), most));
        double height = Math.rint(width / RATIO);
        double x = Math.rint((getWidth() - width) / 2);
        double y = Math.rint((getHeight() - height) / 2);
        frame.setWidth(width);
        frame.setHeight(height);
        frame.relocate(x, y);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(x, y);
    }
}
