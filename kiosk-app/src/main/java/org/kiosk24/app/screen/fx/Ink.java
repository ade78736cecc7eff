package org.kiosk24.app.screen.fx;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Strokes and areas of the drawings. Colours and stroke widths are style classes: all of them stand in the style sheet. */
final class Ink {
    private Ink() {}

    /** A drawing sheet of fixed size. */
    static Pane sheet(double width, double height, Node... nodes) {
        Pane sheet = new Pane(nodes);
        sheet.setMinSize(width, height);
        sheet.setPrefSize(width, height);
        sheet.setMaxSize(width, height);
        return sheet;
    }

    static Rectangle box(double x, double y, double width, double height, double round, String... styles) {
        Rectangle box = new Rectangle(x, y, width, height);
        box.setArcWidth(round * 2);
        box.setArcHeight(round * 2);
        return styled(box, styles);
    }

    static Circle disc(double x, double y, double radius, String... styles) {
        return styled(new Circle(x, y, radius), styles);
    }

    static Line line(double x1, double y1, double x2, double y2, String... styles) {
        return styled(new Line(x1, y1, x2, y2), styles);
    }

    static Polyline path(String style, double... points) {
        return styled(new Polyline(points), style);
    }

    /** A filled outline. */
    static Polygon area(String style, double... points) {
        return styled(new Polygon(points), style);
    }

    static Arc arc(double x, double y, double radius, double start, double length, String... styles) {
        Arc arc = new Arc(x, y, radius, radius, start, length);
        arc.setType(ArcType.OPEN);
        return styled(arc, styles);
    }

    /** An arrow that points up, its tip at the point. */
    static Group arrow(double x, double y, double length) {
        return new Group(line(x, y + 6, x, y + length, "accent-line"),
                path("accent-line", x - 34, y + 38, x, y + 4, x + 34, y + 38));
    }

    /** Three contactless waves that open to the right. */
    static Group waves(double x, double y, String style) {
        return new Group(arc(x, y, 26, -45, 90, style), arc(x, y, 54, -45, 90, style), arc(x, y, 82, -45, 90, style));
    }

    /** A check mark in a disc, about the point. */
    static Group check(double x, double y, double radius) {
        double r = radius;
        Polyline tick = path("paper-line", x - r * .45, y + r * .05, x - r * .1, y + r * .38, x + r * .48, y - r * .34);
        tick.setStrokeWidth(r * .2);
        return new Group(disc(x, y, r, "ink-area"), tick);
    }

    /** A cross in a ring, about the point. */
    static Group cross(double x, double y, double radius) {
        double d = radius * .36;
        return new Group(disc(x, y, radius, "paper-area", "accent-ring"),
                line(x - d, y - d, x + d, y + d, "accent-line"),
                line(x - d, y + d, x + d, y - d, "accent-line"));
    }

    private static <S extends Shape> S styled(S shape, String... styles) {
        shape.getStyleClass().addAll(styles);
        return shape;
    }
}
