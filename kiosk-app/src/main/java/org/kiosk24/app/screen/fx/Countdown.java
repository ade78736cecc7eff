package org.kiosk24.app.screen.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Arc;

/** The last seconds for an answer: a ring that empties, and the number in words. Hidden before that. */
final class Countdown {
    /** From when on it is shown, in seconds. */
    static final int SHOWN_FROM = 15;
    private static final double RADIUS = 32;

    private final Words words;
    private final Arc arc = Ink.arc(38, 38, RADIUS, 90, 360, "accent-line");
    private final Label text = Parts.text("", "countdown");
    private final HBox node;

    Countdown(Words words) {
        this.words = words;
        node = Parts.row(28, Ink.sheet(76, 76, Ink.disc(38, 38, RADIUS, "faint-ring"), arc), text);
        node.setMinHeight(76);
        node.setId("countdown");
    }

    HBox node() {
        return node;
    }

    void show(int secondsLeft) {
        boolean shown = secondsLeft > 0 && secondsLeft <= SHOWN_FROM;
        node.setVisible(shown);
        text.setText(shown ? words.say("countdown", secondsLeft) : "");
        arc.setLength(360.0 * Math.clamp(secondsLeft, 0, SHOWN_FROM) / SHOWN_FROM);
    }
}
