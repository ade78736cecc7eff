package org.kiosk24.app.screen.fx;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.util.Duration;

/** Signs without a card: waiting, closed, help, and what to take along. */
final class SignDrawings {
    private SignDrawings() {}

    /** A ring that turns while it is on the glass and stops when it is taken off. */
    static Pane turning(double size) {
        double r = size / 2 - 10;
        Arc arc = Ink.arc(size / 2, size / 2, r, 90, -100, "accent-line");
        Group turning = new Group(Ink.disc(size / 2, size / 2, r, "faint-ring"), arc);
        RotateTransition turn = new RotateTransition(Duration.seconds(2.4), turning);
        turn.setByAngle(360);
        turn.setInterpolator(Interpolator.LINEAR);
        turn.setCycleCount(Animation.INDEFINITE);
        turning.sceneProperty().addListener((observed, before, scene) -> {
            if (scene == null)
                turn.stop();
            else
                turn.play();
        });
        return Ink.sheet(size, size, turning);
    }

    /** A barred slot. */
    static Pane closed() {
        return Ink.sheet(420, 420, Ink.disc(210, 210, 190, "ink-ring"), Ink.box(100, 178, 220, 64, 16, "ink-area"));
    }

    /** A counter with a person behind it. */
    static Pane counter() {
        return Ink.sheet(520, 400, Ink.disc(260, 110, 62, "ink-area"), Ink.box(160, 188, 200, 190, 90, "ink-area"),
                Ink.box(30, 280, 460, 96, 18, "card-area"), Ink.box(214, 304, 92, 48, 8, "sky-area"),
                Ink.line(232, 328, 288, 328, "ink-thin"));
    }

    /** A slip of paper with a torn edge. */
    static Node slip() {
        return new Group(
                Ink.path("card-area", 0, 0, 150, 0, 150, 200, 130, 186, 110, 200, 90, 186, 70, 200, 50, 186, 30, 200,
                        0, 186, 0, 0),
                Ink.line(26, 44, 124, 44, "ink-thin"), Ink.line(26, 82, 104, 82, "soft-thin"),
                Ink.line(26, 116, 116, 116, "soft-thin"));
    }

    /** An exclamation mark in a disc, for a notice. */
    static Pane notice() {
        return Ink.sheet(64, 64, Ink.disc(32, 32, 30, "accent-area"), Ink.line(32, 17, 32, 35, "paper-line"),
                Ink.disc(32, 47, 4.5, "paper-area"));
    }

    /** A square in a ring: stopped. */
    static Pane stopped() {
        return Ink.sheet(420, 420, Ink.disc(210, 210, 170, "ink-ring"), Ink.box(150, 150, 120, 120, 14, "ink-area"));
    }

    /** A pin on a map. */
    static Pane place() {
        return Ink.sheet(52, 60, Ink.area("accent-area", 8, 28, 44, 28, 26, 58), Ink.disc(26, 22, 19, "accent-area"),
                Ink.disc(26, 22, 8, "paper-area"));
    }
}
