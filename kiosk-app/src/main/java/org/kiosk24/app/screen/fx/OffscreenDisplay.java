package org.kiosk24.app.screen.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.kiosk24.app.screen.TouchGuard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The same glass on a machine with no display: every new picture is written as {@code NN-name.png} into a folder, and a
 * script can press the real buttons. The JVM must have been started with {@code -Dglass.platform=Headless}.
 *
 * <p>Pictures are drawn and written in order on the JavaFX thread; {@link #show} does not wait for them.
 */
public final class OffscreenDisplay implements Display, AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Time time;
    private final Path folder;
    private final TouchGuard guard;
    private final Scene scene;
    private final Glass glass;
    private final List<Path> pictures = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private Optional<View> drawn = Optional.empty();
    private Tap tap = Tap.NONE;

    private enum Tap {
        NONE, COUNTED, IGNORED
    }

    /** @param folder made if it is not there */
    public OffscreenDisplay(Time time, Mailbox<Touch> touches, Path folder) throws IOException {
        this.time = time;
        this.folder = Files.createDirectories(folder);
        guard = new TouchGuard(time, touches);
        Fx.start();
        glass = new Glass(touch -> tap = guard.touched(touch) ? Tap.COUNTED : Tap.IGNORED);
        scene = new Scene(glass, Face.WIDTH, Face.HEIGHT);
    }

    @Override
    public void show(View view) {
        guard.asked(view);
        Platform.runLater(() -> draw(view));
    }

    @Override
    public void mirror(Picture picture) {
        Picture copy = picture.part(0, 0, picture.width(), picture.height());
        Platform.runLater(() -> {
            glass.mirror(copy);
            copy.wipe();
        });
    }

    /** The pictures written so far. */
    public List<Path> pictures() {
        return List.copyOf(pictures);
    }

    /**
     * Presses a button as a finger would, as soon as it is on the glass and takes touches.
     *
     * @param buttonId start, cancel, confirm, back, pay-card, pay-qr, extend, turn-up, turn-down, choose- and a code,
     *            key- and what a key writes, language-, size-, theme-, reach- or voice- and what is wanted
     * @param patience how long to wait for it
     * @throws IllegalStateException if it does not come; the text names the buttons that are there instead
     */
    public void press(String buttonId, Duration patience) {
        Deadline deadline = time.in(patience);
        while (!ask(() -> tryPress(buttonId))) {
            if (time.passed(deadline))
                throw new IllegalStateException(
                        "no button " + buttonId + " to press within " + patience + "; on the glass: "
                                + ask(this::buttons));
            time.sleep(BETWEEN_TRIES);
        }
    }

    /** Presses a key for each character, after clearing the field; the characters must stand on the keys. */
    public void type(String text) {
        press("key-clear", Duration.ZERO);
        text.chars().forEach(c -> press("key-" + (char) c, Duration.ZERO));
    }

    /** Draws into the field for a signature, as {@link Touch.Sign} would tell it. */
    public void draw(List<Touch.Stroke> strokes) {
        ask(() -> {
            strokes.forEach(this::draw);
            return strokes;
        });
    }

    private void draw(Touch.Stroke stroke) {
        Node pad = glass.lookup("#signature");
        if (pad == null)
            throw new IllegalStateException("nothing to sign on");
        for (int i = 0; i + 1 < stroke.points().size(); i += 2) {
            Point2D at = pad.localToScene(stroke.points().get(i) * Brush.WIDTH / 1000,
                    stroke.points().get(i + 1) * Brush.WIDTH / 1000);
            pad.fireEvent(new MouseEvent(i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, at.getX(),
                    at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                    false, true, false, false, null));
        }
    }

    /** Waits until all pictures are written. */
    @Override
    public void close() {
        List<String> seen = ask(() -> troubles);
        if (!seen.isEmpty())
            throw new UncheckedIOException(new IOException(String.join("; ", seen)));
    }

    private void draw(View view) {
        glass.show(view);
        boolean sameFace = drawn.isPresent() && drawn.get().screen().equals(view.screen())
                && drawn.get().preferences().equals(view.preferences());
        drawn = Optional.of(view);
        guard.drawn(view);
        if (sameFace)
            return;
        Path file = folder.resolve("%02d-%s.png".formatted(pictures.size() + 1, ScreenName.of(view)));
        try {
            Png.write(scene.snapshot(null), file);
            pictures.add(file);
        } catch (IOException e) {
            troubles.add(file + ": " + e.getMessage());
        }
    }

    private boolean tryPress(String id) {
        glass.applyCss();
        glass.layout();
        Optional<Button> button = Buttons.shownIn(glass).filter(each -> id.equals(each.getId())).findFirst();
        tap = Tap.NONE;
        button.ifPresent(Button::fire);
        return button.isPresent() && tap != Tap.IGNORED;
    }

    private List<String> buttons() {
        return Buttons.shownIn(glass).map(Node::getId).toList();
    }

    private <T> T ask(java.util.function.Supplier<T> question) {
        return Fx.ask(time, question);
    }
}
