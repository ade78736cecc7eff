package org.kiosk24.app.screen.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kiosk24.app.screen.Night;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** The kiosk's own window under a stopwatch: real buttons are pressed, and the frames that follow are timed. */
public final class GlassWatch {
    /** How long a finger stays on a button. */
    private static final Duration PRESS = Duration.ofMillis(60);
    private static final Duration SETTLED = TouchGuard.SETTLE.plusMillis(30);
    /** After this nothing of the last frame goes on. */
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What followed a touch, or something that happened in the kiosk; each from that moment on.
     *
     * @param asked until the next view was wanted
     * @param laidOut until everything on it had its place
     * @param painted until its pixels were in the window
     * @param work processor time for all that: of the JavaFX thread from that moment on, and of painting
     * @param frame of all that; before it the page was built, and the next beat of 60 frames a second was waited for
     */
    public record Shown(Duration asked, Duration laidOut, Duration painted, Duration work, Frame frame) {}

    /** By the clock, and by the JavaFX thread's own processor time. */
    private record Start(long at, long work) {}

    private enum Wanted {
        NOTHING, NEXT, ALL
    }

    private final Time time;
    private final Mailbox<Touch> touches;
    private final Mailbox<Frame> frames;
    private final FxDisplay display;
    private final Scene scene;
    private final Parent pages;
    private final Pane blank = new Pane();
    /** Told of frames only while somebody holds it. */
    private final FrameWatch watch;
    private Wanted wanted = Wanted.NOTHING;
    private boolean dark;

    /** Opens the window, as large as the screen allows. */
    public GlassWatch(Time time) {
        this.time = time;
        touches = time.mailbox();
        frames = time.mailbox();
        display = new FxDisplay(time, touches, FxDisplay.Size.WINDOW, Night.NEVER, () -> {
        });
        scene = Fx.ask(time, this::enlarged);
        pages = Fx.ask(time, scene::getRoot);
        watch = Fx.ask(time, () -> new FrameWatch(time, scene, this::told));
    }

    private Scene enlarged() {
        Stage stage = (Stage) Window.getWindows().getLast();
        var room = javafx.stage.Screen.getPrimary().getBounds();
        double height = Math.min(room.getHeight(), room.getWidth() * Face.HEIGHT / Face.WIDTH);
        stage.setX(0);
        stage.setY(0);
        stage.setHeight(height);
        stage.setWidth(Math.ceil(height * Face.WIDTH / Face.HEIGHT));
        return stage.getScene();
    }

    /** As {@link FxDisplay#rehearse}. */
    public void rehearse(List<Screen> screens) {
        display.rehearse(screens);
    }

    /** The window's size in pixels. */
    public String size() {
        return Fx.ask(time, () -> "%.0f x %.0f".formatted(scene.getWidth(), scene.getHeight()));
    }

    private void told(Frame frame) {
        if (wanted == Wanted.NOTHING)
            return;
        if (wanted == Wanted.NEXT)
            wanted = Wanted.NOTHING;
        frames.post(frame);
    }

    /**
     * Presses a button that asks for another view, and shows that.
     *
     * @param id of the button
     */
    public Shown touch(String id, View next) {
        time.sleep(SETTLED);
        Start from = press(id, this::start);
        touches.receive(time.in(PATIENCE))
                .orElseThrow(() -> new IllegalStateException("the touch of " + id + " did not count"));
        return shown(from, next);
    }

    /** Presses a button that changes the page itself: a key, or one that turns to the next part. */
    public Shown touch(String id) {
        time.sleep(SETTLED);
        Start from = press(id, () -> {
            await();
            return start();
        });
        return shown(from, from.at());
    }

    /** Whether there is such a button on this part of the page. */
    public boolean has(String id) {
        return Fx.ask(time, () -> find(scene.getRoot(), id)).isPresent();
    }

    /** Shows something that nobody touched anything for. */
    public Shown comes(View next) {
        time.sleep(PAUSE);
        return shown(Fx.ask(time, this::start), next);
    }

    /** Fills the window with one colour, then another by turns: what no page can be faster than. */
    public Shown blank() {
        Fx.ask(time, () -> {
            if (scene.getRoot() != blank)
                scene.setRoot(blank);
            return blank;
        });
        time.sleep(PAUSE);
        Start from = Fx.ask(time, () -> {
            Start now = start();
            dark = !dark;
            blank.setStyle(dark ? "-fx-background-color: black;" : "-fx-background-color: white;");
            await();
            return now;
        });
        return shown(from, from.at());
    }

    /** Ends with {@link #blank}. */
    public void pages() {
        Fx.ask(time, () -> {
            scene.setRoot(pages);
            return scene;
        });
    }

    /** All frames that are painted while something goes on. */
    public List<Frame> during(Runnable act) {
        Fx.ask(time, () -> wanted = Wanted.ALL);
        act.run();
        Fx.ask(time, () -> wanted = Wanted.NOTHING);
        List<Frame> all = new ArrayList<>();
        for (Optional<Frame> frame = frames.poll(); frame.isPresent(); frame = frames.poll())
            all.add(frame.get());
        return all;
    }

    public void show(View view) {
        display.show(view);
    }

    public void mirror(Picture picture) {
        display.mirror(picture);
    }

    public void close() {
        Fx.ask(time, () -> {
            scene.getWindow().hide();
            return scene;
        });
    }

    private Shown shown(Start from, View next) {
        long asked = time.nanos();
        display.show(next);
        Platform.runLater(this::await);
        return shown(from, asked);
    }

    private Shown shown(Start from, long asked) {
        Frame frame = frames.receive(time.in(PATIENCE)).orElseThrow(() -> new IllegalStateException("no frame came"));
        long before = frame.beganWork() - from.work();
        return new Shown(Duration.ofNanos(asked - from.at()), Duration.ofNanos(frame.laidOut() - from.at()),
                Duration.ofNanos(frame.painted() - from.at()), frame.work().plusNanos(before), frame);
    }

    private Start start() {
        return new Start(time.nanos(), watch.work());
    }

    /** The next pulse paints what has just been changed. */
    private void await() {
        wanted = Wanted.NEXT;
        Platform.requestNextPulse();
    }

    private <T> T press(String id, Supplier<T> released) {
        Node button = Fx.ask(time, () -> {
            Node found = find(scene.getRoot(), id).orElseThrow(() -> new IllegalStateException("no button " + id
                    + "; there are " + Buttons.shownIn(scene.getRoot()).map(Node::getId).toList()));
            fire(found, MouseEvent.MOUSE_PRESSED);
            return found;
        });
        time.sleep(PRESS);
        return Fx.ask(time, () -> {
            T at = released.get();
            fire(button, MouseEvent.MOUSE_RELEASED);
            return at;
        });
    }

    private static Optional<Node> find(Parent parent, String id) {
        return Buttons.shownIn(parent).filter(b -> id.equals(b.getId())).map(Node.class::cast).findFirst();
    }

    private static void fire(Node button, EventType<MouseEvent> what) {
        Bounds at = button.localToScene(button.getLayoutBounds());
        Event.fireEvent(button, new MouseEvent(what, at.getCenterX(), at.getCenterY(), at.getCenterX(),
                at.getCenterY(), MouseButton.PRIMARY, 1, false, false, false, false, what == MouseEvent.MOUSE_PRESSED,
                false, false, true, false, true, null));
    }
}
