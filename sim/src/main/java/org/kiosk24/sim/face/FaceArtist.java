package org.kiosk24.sim.face;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws head and shoulders. Everything is in shares of the head's height, with (0, 0) between the eyes. */
public final class FaceArtist {
    /** From between the eyes up to the crown and down to the chin. */
    private static final double CROWN = 0.50;
    private static final double CHIN = 0.50;
    /** How far the features move at a full turn. */
    private static final double SIDEWAYS = 0.28;
    /** How far the corners of a mouth lie above its middle: people in passports are calm, not cross. */
    private static final double SMILE = 0.022;
    private final Graphics2D g;
    private final Features f;
    private final double turn;

    private FaceArtist(Graphics2D g, Features f, double turn) {
        this.g = g;
        this.f = f;
        this.turn = turn;
    }

    /**
     * @param x between the eyes, pixels
     * @param y between the eyes, pixels
     * @param head from crown to chin, pixels
     * @param turn -1 (to the left) to 1 (to the right); 0 faces us
     */
    public static void draw(Graphics2D on, Features features, double x, double y, double head, double turn) {
        var g = (Graphics2D) on.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(x, y);
        g.scale(head, head);
        new FaceArtist(g, features, turn).head();
        g.dispose();
    }

    private void head() {
        double half = f.width() / 2;
        fill(f.shirt(), new Ellipse2D.Double(-0.85, 0.62, 1.7, 1.6));
        hairBehind(half);
        fill(shade(f.skin(), 0.78), new RoundRectangle2D.Double(-0.16, 0.3, 0.32, 0.42, 0.1, 0.1));
        for (int side = -1; side <= 1; side += 2)
            fill(shade(f.skin(), 0.9), new Ellipse2D.Double(side * half - 0.05, -0.06, 0.1, 0.2));
        Shape face = faceShape(half);
        g.setPaint(new GradientPaint(0, 0.25f, f.skin(), 0, 0.55f, shade(f.skin(), 0.84)));
        g.fill(face);
        // before the brows, which the forehead below the fringe would cover
        fringe(half);
        Shape clip = g.getClip();
        g.clip(face);
        features();
        g.setClip(clip);
        if (f.glasses() != Features.Glasses.NONE)
            glasses();
    }

    private static Shape faceShape(double half) {
        var p = new Path2D.Double();
        p.moveTo(-half, -0.08);
        p.curveTo(-half, -0.60, half, -0.60, half, -0.08);
        p.curveTo(half, 0.28, 0.22, CHIN, 0, CHIN);
        p.curveTo(-0.22, CHIN, -half, 0.28, -half, -0.08);
        return p;
    }

    private void hairBehind(double half) {
        switch (f.style()) {
            case LONG -> fill(f.hair(), new RoundRectangle2D.Double(-half - 0.1, -CROWN - 0.06, f.width() + 0.2, 1.25,
                    0.7, 0.7));
            case BUN -> {
                fill(f.hair(), new Ellipse2D.Double(-0.17, -CROWN - 0.24, 0.34, 0.34));
                fill(f.hair(), new Ellipse2D.Double(-half - 0.04, -CROWN - 0.06, f.width() + 0.08, 0.8));
            }
            case SHORT -> fill(f.hair(), new Ellipse2D.Double(-half - 0.05, -CROWN - 0.07, f.width() + 0.1, 0.85));
            case THIN -> fill(f.hair(), new Ellipse2D.Double(-half - 0.03, -0.28, f.width() + 0.06, 0.4));
        }
    }

    private void fringe(double half) {
        if (f.style() == Features.Hair.THIN)
            return;
        fill(f.hair(), new Arc2D.Double(-half - 0.03, -CROWN - 0.06, f.width() + 0.06, 0.62, 0, 180, Arc2D.CHORD));
        g.setPaint(f.skin());
        g.fill(new Ellipse2D.Double(-half * 0.82, -0.34, f.width() * 0.82, 0.3));
    }

    /** All that moves sideways as the head turns. */
    private void features() {
        g.translate(turn * SIDEWAYS, 0);
        g.scale(1 - 0.25 * Math.abs(turn), 1);
        for (int side = -1; side <= 1; side += 2)
            eye(side * f.eyeGap());
        g.setPaint(shade(f.skin(), 1.06));
        g.fill(new RoundRectangle2D.Double(-0.035, -0.05, 0.07, 0.2, 0.06, 0.06));
        fill(shade(f.skin(), 0.72), new Ellipse2D.Double(-0.075, 0.15, 0.15, 0.045));
        fill(new Color(172, 92, 88), smile(f.mouth() / 2));
        stroke(new Color(120, 60, 55), 0.012, arc(0, 0.287, f.mouth() / 2 + 0.012, -SMILE));
    }

    private void eye(double x) {
        // the hollow in which an eye lies is what tells a face from a ball
        fill(shade(f.skin(), 0.70), new Ellipse2D.Double(x - 0.12, -0.085, 0.24, 0.15));
        fill(Color.WHITE, new Ellipse2D.Double(x - 0.075, -f.eyeHeight() / 2, 0.15, f.eyeHeight()));
        fill(new Color(35, 24, 18), new Ellipse2D.Double(x - 0.032, -f.eyeHeight() / 2, 0.064, f.eyeHeight()));
        stroke(new Color(45, 30, 25), 0.018, arc(x, -f.eyeHeight() / 2 - 0.005, 0.085, 0.02));
        fill(Color.WHITE, new Ellipse2D.Double(x + 0.006, -f.eyeHeight() / 2 + 0.008, 0.017, 0.017));
        stroke(shade(f.hair(), 0.6), 0.035, arc(x, -f.browLift() - 0.02, 0.105, 0.03));
    }

    private void glasses() {
        g.translate(turn * SIDEWAYS, 0);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * f.eyeGap();
            Shape rim = f.glasses() == Features.Glasses.ROUND
                    ? new Ellipse2D.Double(x - 0.13, -0.115, 0.26, 0.24)
                    : new Rectangle2D.Double(x - 0.135, -0.085, 0.27, 0.17);
            stroke(new Color(60, 55, 55), 0.014, rim);
        }
        stroke(new Color(60, 55, 55), 0.014, line(-f.eyeGap() + 0.13, -0.02, f.eyeGap() - 0.13, -0.02));
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        var p = new Path2D.Double();
        p.moveTo(x1, y1);
        p.lineTo(x2, y2);
        return p;
    }

    /** Lips whose corners are higher than their middle. */
    private static Shape smile(double half) {
        var p = new Path2D.Double();
        p.moveTo(-half, 0.287 - SMILE);
        p.quadTo(-half * 0.4, 0.255, 0, 0.272);
        p.quadTo(half * 0.4, 0.255, half, 0.287 - SMILE);
        p.quadTo(0, 0.287 + 3.2 * SMILE, -half, 0.287 - SMILE);
        p.closePath();
        return p;
    }

    private static Shape arc(double x, double y, double half, double lift) {
        var p = new Path2D.Double();
        p.moveTo(x - half, y + lift);
        p.quadTo(x, y - lift, x + half, y + lift);
        return p;
    }

    private void fill(Color color, Shape shape) {
        g.setPaint(color);
        g.fill(shape);
    }

    private void stroke(Color color, double width, Shape shape) {
        g.setPaint(color);
        Shape pen = new BasicStroke((float) width * 100, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                .createStrokedShape(AffineTransform.getScaleInstance(100, 100).createTransformedShape(shape));
        g.fill(AffineTransform.getScaleInstance(0.01, 0.01).createTransformedShape(pen));
    }

    private static Color shade(Color c, double by) {
        return new Color(Math.min(255, (int) (c.getRed() * by)), Math.min(255, (int) (c.getGreen() * by)),
                Math.min(255, (int) (c.getBlue() * by)));
    }
}
