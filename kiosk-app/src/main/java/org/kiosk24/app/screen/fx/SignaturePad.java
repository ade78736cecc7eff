package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.kiosk24.app.screen.Touch;

/** A field to sign in with the finger, or a button to sign without. A dot is no signature. */
final class SignaturePad {
    /** Points nearer than this to the last one say nothing more, in pixels. */
    private static final double FINEST = 3;
    /** A signature is at least this long, in pixels: 25 mm. */
    private static final double SHORTEST = 80;
    /** What one person may draw. */
    private static final int MOST_POINTS = 20_000;

    private final Brush brush;
    private final Pad pad;
    private final Label hint;

    SignaturePad(Brush brush) {
        this.brush = brush;
        pad = new Pad();
        hint = Parts.text(brush.say("signature.hint"), "hint");
    }

    List<Piece> pieces() {
        Button again = Parts.labelled("sign-again", brush.say("button.erase"), this::erase, "action", "other");
        Button done = Parts.labelled("sign", brush.say("button.sign"), this::give, "action", "affirm");
        Button card = Parts.labelled("sign-card", brush.say("button.sign.card"),
                () -> brush.tap().accept(Touch.Sign.WITH_ID_CARD), "action", "other");
        return List.of(Piece.tells(hint), Piece.keys(pad),
                Piece.tile(new Row(new Actions(List.of(again), List.of(), List.of(done)))),
                Piece.tile(new Row(new Actions(List.of(), List.of(), List.of(card)))));
    }

    /** Buttons amid a page, as at its foot. */
    private static final class Row extends Region {
        private final Actions actions;

        Row(Actions actions) {
            this.actions = actions;
            getChildren().add(actions);
        }

        @Override
        protected double computePrefHeight(double width) {
            return actions.height(width);
        }

        @Override
        protected void layoutChildren() {
            actions.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    private void erase() {
        brush.draft().strokes.clear();
        pad.redraw();
        pad.getStyleClass().remove("pad-refused");
    }

    private void give() {
        List<List<Double>> strokes = brush.draft().strokes;
        if (strokes.stream().mapToDouble(SignaturePad::length).sum() < SHORTEST) {
            hint.setText(brush.say("signature.refused"));
            if (!pad.getStyleClass().contains("pad-refused"))
                pad.getStyleClass().add("pad-refused");
            return;
        }
        brush.tap().accept(new Touch.Sign(strokes.stream().map(points -> new Touch.Stroke(
                points.stream().map(at -> (int) Math.round(at / Brush.WIDTH * 1000)).toList())).toList()));
    }

    private static double length(List<Double> points) {
        double length = 0;
        for (int i = 2; i + 1 < points.size(); i += 2)
            length += Math.hypot(points.get(i) - points.get(i - 2), points.get(i + 1) - points.get(i - 1));
        return length;
    }

    /** The field itself; its strokes are cut off at its edge. */
    private final class Pad extends Region {
        private final Rectangle edge = new Rectangle();
        private boolean drawing;

        Pad() {
            setId("signature");
            getStyleClass().add("pad");
            setAccessibleRole(AccessibleRole.NODE);
            setAccessibleText(brush.say("signature.hint"));
            setFocusTraversable(true);
            setClip(edge);
            setOnMousePressed(this::begin);
            setOnMouseDragged(this::go);
            setOnMouseReleased(e -> drawing = false);
            redraw();
        }

        private void begin(MouseEvent e) {
            if (points() > MOST_POINTS)
                return;
            drawing = true;
            double x = Math.clamp(e.getX(), 0, getWidth());
            double y = Math.clamp(e.getY(), 0, getHeight());
            brush.draft().strokes.add(new ArrayList<>(List.of(x, y)));
            getChildren().add(Ink.path("stroke", x, y, x + .1, y));
        }

        private void go(MouseEvent e) {
            if (!drawing || points() > MOST_POINTS)
                return;
            List<Double> stroke = brush.draft().strokes.getLast();
            double x = Math.clamp(e.getX(), 0, getWidth());
            double y = Math.clamp(e.getY(), 0, getHeight());
            if (Math.hypot(x - stroke.get(stroke.size() - 2), y - stroke.getLast()) < FINEST)
                return;
            stroke.addAll(List.of(x, y));
            ((Polyline) getChildren().getLast()).getPoints().addAll(x, y);
        }

        private int points() {
            return brush.draft().strokes.stream().mapToInt(List::size).sum();
        }

        private void redraw() {
            getChildren().clear();
            for (List<Double> stroke : brush.draft().strokes)
                getChildren().add(Ink.path("stroke", stroke.stream().mapToDouble(d -> d).toArray()));
        }

        @Override
        protected double computeMinHeight(double width) {
            return 240;
        }

        @Override
        protected double computePrefHeight(double width) {
            return 440;
        }

        @Override
        protected void layoutChildren() {
            edge.setWidth(getWidth());
            edge.setHeight(getHeight());
        }
    }
}
