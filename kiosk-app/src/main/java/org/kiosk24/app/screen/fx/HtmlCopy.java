package org.kiosk24.app.screen.fx;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Background;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.time.Time;

/**
 * A view as a web page that looks the same: the same words, colours, fonts and places, for a browser to be compared
 * with.
 */
public final class HtmlCopy {
    private final StringBuilder html = new StringBuilder();

    private HtmlCopy() {}

    /** The page, at the size for which faces are designed. */
    public static String of(View view, Time time) {
        Fx.start();
        return Fx.ask(time, () -> {
            Glass glass = new Glass(touch -> {
            });
            new Scene(glass, Face.WIDTH, Face.HEIGHT);
            glass.show(view);
            glass.resize(Face.WIDTH, Face.HEIGHT);
            glass.applyCss();
            glass.layout();
            HtmlCopy copy = new HtmlCopy();
            copy.node(glass);
            return page(copy.html);
        });
    }

    /** Ends JavaFX, without which a process that used it does not end. */
    public static void end() {
        Platform.exit();
    }

    private static String page(CharSequence body) {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>Kiosk24</title><style>
                body { margin: 0; overflow: hidden; background: black; font-family: '%s'; }
                div, svg { position: absolute; box-sizing: border-box; }
                .text { white-space: pre; }
                svg { left: 0; top: 0; overflow: visible; }
                </style></head><body>
                %s</body></html>
                """.formatted(Fx.fontFamily(), body);
    }

    private void node(Node node) {
        if (!node.isVisible())
            return;
        switch (node) {
            case Text text when !text.getText().isEmpty() -> text(text);
            case Text empty -> {
            }
            case Shape shape -> shape(shape);
            case Region region -> region(region);
            default -> {
            }
        }
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(this::node);
    }

    private void region(Region region) {
        StringBuilder style = new StringBuilder();
        Background ground = region.getBackground();
        if (ground != null && !ground.getFills().isEmpty()) {
            var fill = ground.getFills().getLast();
            style.append("background:").append(colour(fill.getFill())).append(';').append(round(fill.getRadii()));
        }
        if (region.getBorder() != null)
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                var widths = stroke.getWidths();
                style.append("border-style:solid;border-color:").append(colour(stroke.getTopStroke()))
                        .append(String.format(Locale.ROOT, ";border-width:%.0fpx %.0fpx %.0fpx %.0fpx;",
                                widths.getTop(), widths.getRight(), widths.getBottom(), widths.getLeft()))
                        .append(round(stroke.getRadii()));
            }
        if (!style.isEmpty())
            html.append("<div style=\"").append(place(region.localToScene(region.getLayoutBounds())))
                    .append(style).append("\"></div>\n");
    }

    private static String round(CornerRadii radii) {
        return radii == null ? "" : "border-radius:%.0fpx;".formatted(radii.getTopLeftHorizontalRadius());
    }

    /** Line by line as it was broken. */
    private void text(Text text) {
        Bounds at = text.localToScene(text.getLayoutBounds());
        var font = text.getFont();
        String align = text.getParent() instanceof Labeled && text.getTextAlignment() != null
                ? text.getTextAlignment().name().toLowerCase(Locale.ROOT)
                : "left";
        List<String> lines = lines(text);
        double pitch = at.getHeight() / lines.size();
        html.append("<div class=\"text\" style=\"").append(place(at)).append(String.format(Locale.ROOT,
                "font-size:%.2fpx;font-weight:%s;line-height:%.2fpx;text-align:%s;color:%s\">%s</div>%n",
                font.getSize(), font.getStyle().contains("Bold") ? "bold" : "normal", pitch, align,
                colour(text.getFill()), String.join("<br>", lines)));
    }

    private static List<String> lines(Text text) {
        String all = text.getText();
        StringBuilder broken = new StringBuilder();
        double y = Double.NaN;
        for (int i = 0; i < all.length(); i++) {
            double top = top(text, i);
            if (top > y + 4 && all.charAt(i - 1) != '\n')
                broken.append('\n');
            y = top;
            broken.append(all.charAt(i));
        }
        return broken.toString().lines().map(HtmlCopy::escaped).toList();
    }

    private static double top(Text text, int at) {
        PathElement[] caret = text.caretShape(at, true);
        return caret.length > 0 && caret[0] instanceof MoveTo to ? to.getY() : Double.NaN;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void shape(Shape shape) {
        String drawn = switch (shape) {
            case Line l -> String.format(Locale.ROOT, "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"",
                    l.getStartX(), l.getStartY(), l.getEndX(), l.getEndY());
            case Circle c -> String.format(Locale.ROOT, "<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"", c.getCenterX(),
                    c.getCenterY(), c.getRadius());
            case Rectangle r -> String.format(Locale.ROOT,
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\"", r.getX(), r.getY(),
                    r.getWidth(), r.getHeight(), r.getArcWidth() / 2);
            case Polyline p -> "<polyline points=\"" + points(p.getPoints()) + "\"";
            case Polygon p -> "<polygon points=\"" + points(p.getPoints()) + "\"";
            case Arc a -> "<path d=\"" + arc(a) + "\"";
            default -> throw new IllegalArgumentException("no copy of " + shape.getClass());
        };
        Transform t = shape.getLocalToSceneTransform();
        html.append("<svg width=\"1080\" height=\"1920\">").append(drawn).append(String.format(Locale.ROOT,
                " transform=\"matrix(%.4f %.4f %.4f %.4f %.2f %.2f)\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%.2f\""
                        + " stroke-linecap=\"%s\" stroke-linejoin=\"%s\"/></svg>%n",
                t.getMxx(), t.getMyx(), t.getMxy(), t.getMyy(), t.getTx(), t.getTy(), colour(shape.getFill()),
                colour(shape.getStroke()), shape.getStrokeWidth(),
                shape.getStrokeLineCap() == StrokeLineCap.ROUND ? "round" : "butt",
                shape.getStrokeLineJoin().name().toLowerCase(Locale.ROOT)));
    }

    private static String points(List<Double> points) {
        return IntStream.range(0, points.size()).mapToObj(i -> String.format(Locale.ROOT, "%.2f", points.get(i)))
                .collect(Collectors.joining(" "));
    }

    /** In two halves, as a whole circle has no direction. */
    private static String arc(Arc arc) {
        double half = arc.getLength() / 2;
        int sweep = arc.getLength() > 0 ? 0 : 1;
        return String.format(Locale.ROOT, "M %s A %.2f %.2f 0 0 %d %s A %.2f %.2f 0 0 %d %s", on(arc, 0),
                arc.getRadiusX(), arc.getRadiusY(), sweep, on(arc, half), arc.getRadiusX(), arc.getRadiusY(), sweep,
                on(arc, arc.getLength()));
    }

    private static String on(Arc arc, double degrees) {
        double angle = Math.toRadians(arc.getStartAngle() + degrees);
        return String.format(Locale.ROOT, "%.2f %.2f", arc.getCenterX() + arc.getRadiusX() * Math.cos(angle),
                arc.getCenterY() - arc.getRadiusY() * Math.sin(angle));
    }

    private static String place(Bounds at) {
        return String.format(Locale.ROOT, "left:%.1fpx;top:%.1fpx;width:%.1fpx;height:%.1fpx;", at.getMinX(),
                at.getMinY(), at.getWidth(), at.getHeight());
    }

    private static String colour(Paint paint) {
        return paint instanceof Color c && c.getOpacity() > 0
                ? String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(c.getRed() * 255),
                        Math.round(c.getGreen() * 255), Math.round(c.getBlue() * 255))
                : "none";
    }
}
