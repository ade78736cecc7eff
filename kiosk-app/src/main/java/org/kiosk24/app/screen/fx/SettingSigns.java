package org.kiosk24.app.screen.fx;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** The signs of the settings, and of turning pages: all in one stroke, all about 60 by 56. */
final class SettingSigns {
    private SettingSigns() {}

    /** A person in a wheelchair. */
    static Pane wheelchair() {
        Arc wheel = Ink.arc(26, 38, 16, 100, 260, "sign-line");
        return Ink.sheet(60, 56, Ink.disc(24, 6, 5.5, "sign-area"),
                Ink.path("sign-line", 24, 15, 24, 32, 40, 32, 47, 49, 54, 46), Ink.line(24, 22, 38, 22, "sign-line"),
                wheel);
    }

    /** A letter with an arrow up for larger, or down for smaller, that does not depend on a font. */
    static Pane letter(double height, boolean up) {
        double half = height * .38;
        double x = 24;
        double foot = 54;
        Polyline legs = Ink.path("sign-line", x - half, foot - 2, x, foot - height + 3, x + half, foot - 2);
        Line bar = Ink.line(x - half * .55, foot - height * .34, x + half * .55, foot - height * .34, "sign-line");
        double y = up ? 6 : 30;
        Polyline arrow = up
                ? Ink.path("sign-line", 46, y + 10, 53, y + 2, 60, y + 10)
                : Ink.path("sign-line", 44, y + 2, 51, y + 10, 58, y + 2);
        return Ink.sheet(60, 56, legs, bar, arrow);
    }

    /** A disc, half of it dark. */
    static Pane halves() {
        Arc dark = Ink.arc(30, 28, 22, 90, 180, "sign-area");
        dark.setType(ArcType.CHORD);
        return Ink.sheet(60, 56, dark, new Group(Ink.arc(30, 28, 22, 0, 360, "sign-line")));
    }

    /** A loudspeaker with so many waves, or a stroke through it for none. */
    static Pane speaker(int waves) {
        Pane sheet = Ink.sheet(60, 56,
                Ink.area("sign-area", 4, 20, 13, 20, 26, 8, 26, 48, 13, 36, 4, 36));
        for (int i = 0; i < waves; i++)
            sheet.getChildren().add(Ink.arc(24, 28, 13 + 10 * i, -42, 84, "sign-line"));
        if (waves == 0)
            sheet.getChildren().addAll(Ink.line(38, 20, 54, 36, "sign-line"), Ink.line(38, 36, 54, 20, "sign-line"));
        return sheet;
    }

    /** An arrow to what is above or below. */
    static Node turn(boolean down) {
        return Ink.sheet(56, 44, down
                ? Ink.path("turn-line", 8, 10, 28, 32, 48, 10)
                : Ink.path("turn-line", 8, 32, 28, 10, 48, 32));
    }

    /** Takes away the last character. */
    static Node erase() {
        return Ink.sheet(64, 44, Ink.path("sign-line", 20, 4, 60, 4, 60, 40, 20, 40, 4, 22, 20, 4),
                Ink.line(30, 14, 46, 30, "sign-line"), Ink.line(30, 30, 46, 14, "sign-line"));
    }

    /** Not now: a barred disc. */
    static Pane barred() {
        return Ink.sheet(52, 52, Ink.disc(26, 26, 22, "edge-ring"), Ink.line(11, 41, 41, 11, "edge-line"));
    }
}
