package org.kiosk24.app.screen.fx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The same glass on a machine with no display, seen and touched from elsewhere: whoever looks gets a picture whenever it
 * has changed, and gives touches by their place. The JVM must have been started with {@code -Dglass.platform=Headless}.
 */
public final class RemoteDisplay implements Display {
    /** Pictures are this much smaller than the glass. */
    public static final double SCALE = 0.5;
    private static final Duration BETWEEN_PICTURES = Duration.ofMillis(100);
    /** Until something that moves by itself is looked at again. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(700);
    private static final String CHANGED = "changed";
    private final Time time;
    private final Night night;
    private final Consumer<Shot> viewer;
    private final TouchGuard guard;
    private final Glass glass;
    private final Scene scene;
    private final Mailbox<String> changes;
    private final AtomicReference<View> next = new AtomicReference<>();
    private final AtomicReference<Picture> mirrored = new AtomicReference<>();
    private Optional<View> drawn = Optional.empty();

    /**
     * What is on the glass.
     *
     * @param png a picture of it, {@value #SCALE} times as large
     * @param screen the screen's name
     * @param targets what can be pressed
     * @param secondsLeft how long the screen waits for the person; 0 or less when it waits for no person
     */
    public record Shot(byte[] png, String screen, String language, List<Target> targets, int secondsLeft) {}

    /** A button and where it is: in pixels of the glass, 1080 by 1920, from its left upper corner. */
    public record Target(String id, String label, double x, double y, double width, double height) {}

    /** @param viewer hears of each new picture, in an actor of this display; it may wait */
    public RemoteDisplay(Time time, Mailbox<Touch> touches, Night night, Consumer<Shot> viewer) {
        this.time = time;
        this.night = night;
        this.viewer = viewer;
        guard = new TouchGuard(time, touches);
        changes = time.mailbox();
        Fx.start();
        glass = new Glass(guard::touched);
        scene = new Scene(glass, Face.WIDTH, Face.HEIGHT);
        time.start("remote display", this::look);
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
        changes.post(CHANGED);
    }

    private void draw() {
        View view = next.getAndSet(null);
        glass.night(night.at(time.now()));
        glass.show(view);
        guard.drawn(view);
        drawn = Optional.of(view);
        changes.post(CHANGED);
    }

    /** A finger touches the glass there, and leaves it at once. */
    public void touch(double x, double y) {
        Platform.runLater(() -> {
            Optional<Button> button = under(glass, x, y).flatMap(RemoteDisplay::button);
            if (button.isPresent())
                button.get().fire();
            else
                stroke(new double[]{x, y});
            changes.post(CHANGED);
        });
    }

    /** A finger goes over the glass. @param points x, y, x, y ... */
    public void draw(double[] points) {
        Platform.runLater(() -> {
            stroke(points);
            changes.post(CHANGED);
        });
    }

    /** Presses the button of that name, if it is on the glass. */
    public void press(String id) {
        Platform.runLater(() -> {
            layOut();
            Buttons.shownIn(glass).filter(b -> id.equals(b.getId())).findFirst().ifPresent(Button::fire);
            changes.post(CHANGED);
        });
    }

    private void stroke(double[] points) {
        if (points.length < 2 || points.length % 2 != 0)
            return;
        Optional<Node> node = under(glass, points[0], points[1]);
        node.ifPresent(n -> {
            for (int i = 0; i + 1 < points.length; i += 2)
                n.fireEvent(mouse(i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, points[i],
                        points[i + 1]));
            n.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, points[points.length - 2], points[points.length - 1]));
        });
    }

    private static MouseEvent mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, javafx.scene.input.MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, true, false, false, null);
    }

    /** The topmost node there that takes touches. */
    private static Optional<Node> under(Node node, double x, double y) {
        if (!node.isVisible() || node.isMouseTransparent())
            return Optional.empty();
        if (node instanceof Parent parent) {
            List<Node> children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                Optional<Node> inside = under(children.get(i), x, y);
                if (inside.isPresent())
                    return inside;
            }
        }
        return node.contains(node.sceneToLocal(x, y)) ? Optional.of(node) : Optional.empty();
    }

    private static Optional<Button> button(Node node) {
        for (Node at = node; at != null; at = at.getParent())
            if (at instanceof Button button)
                return Optional.of(button);
        return Optional.empty();
    }

    private void layOut() {
        glass.applyCss();
        glass.layout();
    }

    private record Seen(Image image, View view, List<Target> targets) {}

    private void look() {
        byte[] last = {};
        int lastSeconds = -1;
        while (true) {
            changes.receive(time.in(LOOK_AGAIN));
            while (changes.poll().isPresent()) {
                // one look answers them all
            }
            Optional<Seen> seen = Fx.ask(time, this::seen);
            if (seen.isPresent()) {
                byte[] png = png(seen.get().image);
                int seconds = seen.get().view.secondsLeft();
                if (!Arrays.equals(png, last) || seconds != lastSeconds)
                    viewer.accept(new Shot(png, ScreenName.ofScreen(seen.get().view.screen()),
                            seen.get().view.language().tag(),
                            seen.get().targets, seconds));
                last = png;
                lastSeconds = seconds;
            }
            time.sleep(BETWEEN_PICTURES);
        }
    }

    private Optional<Seen> seen() {
        if (drawn.isEmpty())
            return Optional.empty();
        layOut();
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(Color.BLACK);
        List<Target> targets = Buttons.shownIn(glass).filter(b -> b.getId() != null && !b.isDisabled())
                .map(RemoteDisplay::target).toList();
        return Optional.of(new Seen(glass.snapshot(parameters, null), drawn.get(), targets));
    }

    private static Target target(Button button) {
        Bounds at = button.localToScene(button.getBoundsInLocal());
        String label = button.getAccessibleText() == null ? button.getText() : button.getAccessibleText();
        return new Target(button.getId(), label == null ? "" : label, at.getMinX(), at.getMinY(), at.getWidth(),
                at.getHeight());
    }

    private static byte[] png(Image image) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(Png.buffered(image), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be made", e);
        }
        return bytes.toByteArray();
    }
}
