package org.kiosk24.app.screen.fx;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

/**
 * The last seconds for an answer: a ring that empties, the number in words, and a button for more time. Hidden before
 * that; its place is kept, so that nothing moves under a finger when it comes.
 */
final class Countdown {
    /** From when on it is shown, in seconds. */
    static final int SHOWN_FROM = 20;
    private static final double RADIUS = 32;

    /** What the seconds are for. */
    private enum Wait {
        ANSWER,
        PAY,
        TAKE,
        CLOSES
    }

    private final Brush brush;
    private final Optional<Wait> wait;
    private final Arc arc = Ink.arc(38, 38, RADIUS, 90, 360, "accent-line");
    private final Label text = Parts.text("", "countdown");
    private final HBox node;

    Countdown(Screen screen, Brush brush) {
        this.brush = brush;
        this.wait = waitOn(screen);
        Pane ring = Ink.sheet(76, 76, Ink.disc(38, 38, RADIUS, "faint-ring"), arc);
        node = Parts.signed(ring, text);
        if (!brush.roomy())
            node.getChildren().remove(ring);
        if (wait.isPresent())
            node.getChildren().add(moreTime());
        node.getStyleClass().add("countdown-row");
        node.setId("countdown");
        write(SHOWN_FROM);
        node.setVisible(false);
    }

    private Button moreTime() {
        Button more = Parts.labelled("extend", brush.say("button.moretime"),
                () -> brush.tap().accept(new Touch.Extend()), "action", "other", "more-time");
        more.setMinWidth(Region.USE_PREF_SIZE);
        return more;
    }

    /** Whether this screen ever waits for the person, so that the place must be kept. */
    boolean needed() {
        return wait.isPresent();
    }

    HBox node() {
        return node;
    }

    void show(int secondsLeft) {
        boolean shown = wait.isPresent() && secondsLeft > 0 && secondsLeft <= SHOWN_FROM;
        node.setVisible(shown);
        if (shown)
            write(secondsLeft);
    }

    private void write(int secondsLeft) {
        wait.ifPresent(w -> text.setText(brush.say("countdown." + w.name(), secondsLeft)));
        arc.setLength(360.0 * Math.clamp(secondsLeft, 0, SHOWN_FROM) / SHOWN_FROM);
    }

    private static Optional<Wait> waitOn(Screen screen) {
        return switch (screen) {
            case Screen.PlaceIdCard p -> Optional.of(Wait.ANSWER);
            case Screen.InsertPermit i -> Optional.of(Wait.ANSWER);
            case Screen.ChooseProduct c -> Optional.of(Wait.ANSWER);
            case Screen.Confirm c -> Optional.of(Wait.ANSWER);
            case Screen.ChoosePayment c -> Optional.of(Wait.ANSWER);
            case Screen.PayByCard p -> Optional.of(Wait.PAY);
            case Screen.PayByQr p -> Optional.of(Wait.PAY);
            case Screen.NotPaid n -> Optional.of(Wait.ANSWER);
            case Screen.Sheet s -> Optional.of(Wait.ANSWER);
            case Screen.TakePermit t -> Optional.of(Wait.TAKE);
            case Screen.NotEntitled n -> Optional.of(Wait.CLOSES);
            case Screen.Sorry s -> Optional.of(Wait.CLOSES);
            case Screen.StaffCase s -> Optional.of(Wait.CLOSES);
            case Screen.Goodbye g -> Optional.of(Wait.CLOSES);
            case Screen.Welcome w -> Optional.empty();
            case Screen.OutOfService o -> Optional.empty();
            case Screen.LookingAfter l -> Optional.empty();
            case Screen.Working w -> Optional.empty();
            case Screen.Making m -> Optional.empty();
        };
    }
}
