package org.kiosk24.app.screen.fx;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;

/** The root of a scene: one {@link Face} at a time, scaled to whatever room there is and centred. JavaFX thread only. */
final class Glass extends Pane {
    private final Consumer<Touch> tap;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private Optional<Face> face = Optional.empty();
    private Draft draft = new Draft();
    private boolean night;
    private boolean nightShown;

    Glass(Consumer<Touch> tap) {
        this.tap = tap;
        getStylesheets().add(Glass.class.getResource("kiosk.css").toExternalForm());
        setStyle("-fx-background-color: black;");
        setPrefSize(Face.WIDTH, Face.HEIGHT);
    }

    /** From the next view on. */
    void night(boolean itIs) {
        night = itIs;
    }

    void show(View view) {
        if (face.isPresent() && face.get().shows(view) && nightShown == night) {
            face.get().tick(view.secondsLeft());
            face.get().point(view.focus());
            return;
        }
        if (face.isEmpty() || !face.get().asks(view.screen()))
            draft = new Draft();
        nightShown = night;
        Optional<MirrorBox> before = mirrorShown();
        Face next = new Face(view, draft, night, tap);
        next.getTransforms().add(scale);
        face = Optional.of(next);
        before.ifPresent(this::handOver);
        getChildren().setAll(next);
        next.point(view.focus());
    }

    /** For the mirror that is shown, if one is. @param picture stays the caller's */
    void mirror(Picture picture) {
        mirrorShown().ifPresent(box -> box.show(picture));
    }

    /** A new word of guidance does not make the mirror dark; where there is none any more, it forgets. */
    private void handOver(MirrorBox before) {
        mirrorShown().ifPresent(before::handOver);
        before.forget();
    }

    private Optional<MirrorBox> mirrorShown() {
        return face.map(f -> f.lookup("#mirror")).map(MirrorBox.class::cast);
    }

    /** What is shown, once anything is. */
    Optional<Face> face() {
        return face;
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / Face.WIDTH, getHeight() / Face.HEIGHT);
        scale.setX(factor);
        scale.setY(factor);
        face.ifPresent(shown -> shown.resizeRelocate((getWidth() - Face.WIDTH * factor) / 2,
                (getHeight() - Face.HEIGHT * factor) / 2, Face.WIDTH, Face.HEIGHT));
    }
}
