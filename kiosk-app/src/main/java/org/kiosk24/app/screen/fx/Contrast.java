package org.kiosk24.app.screen.fx;

import javafx.scene.paint.Color;

/** Contrast of two opaque colours by WCAG 2.2, "contrast ratio" and "relative luminance". */
final class Contrast {
    private Contrast() {}

    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(Color color) {
        return .2126 * linear(color.getRed()) + .7152 * linear(color.getGreen()) + .0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= .04045 ? channel / 12.92 : Math.pow((channel + .055) / 1.055, 2.4);
    }
}
