package org.kiosk24.app.screen.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.voice.Keypad;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** A window, or the whole screen, on a machine with a display. Showing never waits; the latest view wins. */
public final class FxDisplay implements Display {
    /** How large the picture is to be. */
    public enum Size {
        /** As on the box: all of the screen, no frame, no way out. */
        FULL_SCREEN,
        /** A window that fits a developer's screen and can be resized and closed. */
        WINDOW
    }

    /** Until the first screen of all is painted, at the latest. */
    private static final Duration FIRST = Duration.ofSeconds(2);

    private final Time time;
    private final Night night;
    private final TouchGuard guard;
    private final Glass glass;
    private final AtomicReference<Picture> mirrored = new AtomicReference<>();
    private final AtomicReference<View> next = new AtomicReference<>();
    private final Mailbox<View> begun;
    private volatile Consumer<Keypad.Press> keys = press -> {
    };

    /**
     * Opens it; nothing is on it until the first {@link #show}.
     *
     * @param night when the picture is darker
     * @param closed called on the JavaFX thread when a person has closed the window
     */
    public FxDisplay(Time time, Mailbox<Touch> touches, Size size, Night night, Runnable closed) {
        this.time = time;
        this.night = night;
        guard = new TouchGuard(time, touches);
        begun = time.mailbox();
        Fx.start();
        glass = new Glass(guard::touched);
        OfficerWatch.on(glass, time, guard::touched);
        Platform.runLater(() -> open(size, closed));
    }

    /** From now on keys of the keypad, or of the keyboard that stands for it, go there. Called on the JavaFX thread. */
    public void keys(Consumer<Keypad.Press> pressed) {
        keys = pressed;
    }

    /**
     * Makes ready for these screens, two seconds after the glass shows anything. Takes seconds.
     *
     * @param screens of several that are called the same, one is taken
     */
    public void rehearse(List<Screen> screens) {
        begun.receive();
        time.sleep(FIRST);
        Fx.ask(time, () -> new Rehearsal(time)).run(screens);
    }

    /** Returns when the JavaFX thread has done all that it was asked before; not on that thread. */
    public void answer() {
        Fx.ask(time, () -> glass);
    }

    @Override
    public void show(View view) {
        guard.asked(view);
        if (next.getAndSet(view) == null)
            Platform.runLater(this::draw);
    }

    /** Pictures that come faster than they can be drawn are left out. */
    @Override
    public void mirror(Picture picture) {
        Picture copy = picture.part(0, 0, picture.width(), picture.height());
        Picture before = mirrored.getAndSet(copy);
        if (before == null)
            Platform.runLater(this::drawMirror);
        else
            before.wipe();
    }

    private void drawMirror() {
        Picture picture = mirrored.getAndSet(null);
        glass.mirror(picture);
        picture.wipe();
    }

    private void draw() {
        View view = next.getAndSet(null);
        if (glass.face().isEmpty())
            begun.post(view);
        glass.night(night.at(time.now()));
        glass.show(view);
        guard.drawn(view);
    }

    private void open(Size size, Runnable closed) {
        Stage stage = new Stage();
        stage.setTitle("Kiosk24");
        switch (size) {
            case FULL_SCREEN -> {
                stage.setScene(new Scene(glass));
                stage.setFullScreenExitHint("");
                stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
                stage.setFullScreen(true);
                stage.setOnCloseRequest(javafx.event.Event::consume);
            }
            case WINDOW -> {
                double height = javafx.stage.Screen.getPrimary().getVisualBounds().getHeight() * .92;
                stage.setScene(new Scene(glass, height * Face.WIDTH / Face.HEIGHT, height));
                stage.setOnHidden(event -> closed.run());
            }
        }
        KeyCodes.listen(stage.getScene(), press -> keys.accept(press));
        stage.show();
    }
}
