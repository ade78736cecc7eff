package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Arc;
import org.kiosk24.app.screen.Screen;
import java.util.Optional;

/** The last seconds for an answer: a ring that empties, and the number in words. Hidden before that. */
final class Countdown {
    /** From when on it is shown, in seconds. */
    static final int SHOWN_FROM = 15;
    private static final double RADIUS = 32;

    private final Screen screen;
    private final Words words;
    private final Arc arc = Ink.arc(38, 38, RADIUS, 90, 360, "accent-line");
    private final Label text = Parts.text("", "countdown");
    private final HBox node;

    Countdown(Screen screen, Words words) {
        this.screen = screen;
        this.words = words;
        node = Parts.row(28, Ink.sheet(76, 76, Ink.disc(38, 38, RADIUS, "faint-ring"), arc), text);
        node.getStyleClass().add("countdown-row");
        node.setId("countdown");
    }

    HBox node() {
        return node;
    }

    void show(int secondsLeft) {
        Optional<String> key = key().filter(k -> secondsLeft > 0 && secondsLeft <= SHOWN_FROM);
        node.setVisible(key.isPresent());
        text.setText(key.map(k -> words.say(k, secondsLeft)).orElse(""));
        arc.setLength(360.0 * Math.clamp(secondsLeft, 0, SHOWN_FROM) / SHOWN_FROM);
    }

    /** What the seconds are for; empty where nobody is waited for. */
    private Optional<String> key() {
        return switch (screen) {
            case Screen.PlaceIdCard p -> Optional.of("countdown.answer");
            case Screen.InsertPermit i -> Optional.of("countdown.answer");
            case Screen.ChooseProduct c -> Optional.of("countdown.answer");
            case Screen.Confirm c -> Optional.of("countdown.answer");
            case Screen.ChoosePayment c -> Optional.of("countdown.answer");
            case Screen.PayByCard p -> Optional.of("countdown.answer");
            case Screen.PayByQr p -> Optional.of("countdown.answer");
            case Screen.NotPaid n -> Optional.of("countdown.answer");
            case Screen.Sheet s -> Optional.of("countdown.answer");
            case Screen.TakePermit t -> Optional.of("countdown.take");
            case Screen.NotEntitled n -> Optional.of("countdown.closes");
            case Screen.Sorry s -> Optional.of("countdown.closes");
            case Screen.StaffCase s -> Optional.of("countdown.closes");
            case Screen.Goodbye g -> Optional.of("countdown.closes");
            case Screen.Welcome w -> Optional.empty();
            case Screen.OutOfService o -> Optional.empty();
            case Screen.Working w -> Optional.empty();
            case Screen.Making m -> Optional.empty();
        };
    }
}
