package org.kiosk24.app.screen.fx;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Whereabouts;
import org.kiosk24.app.screen.Screen;

/** Whose kiosk this is, and where the person's permit and money are. */
final class Header {
    private Header() {}

    static HBox of(Screen screen, Brush brush) {
        List<Whereabouts> where = Whereabouts.of(screen);
        HBox header = Parts.row(20, emblem());
        if (brush.roomy() || where.isEmpty()) {
            VBox name = Parts.column(0, Parts.word(brush.say("app.name"), "app-name"));
            if (brush.roomy())
                name.getChildren().add(Parts.word(brush.say("app.place"), "app-place"));
            name.setAlignment(Pos.CENTER_LEFT);
            header.getChildren().add(name);
        }
        Pane facts = brush.roomy() ? new VBox(4) : Parts.row(32);
        for (Whereabouts each : where)
            facts.getChildren().add(Parts.row(14, sign(each), Parts.word(brush.words().say("where", each), "where")));
        header.getChildren().addAll(Parts.space(), facts);
        return header;
    }

    /** A plain mark of our own: a permit with its slot. No authority's emblem. */
    private static Node emblem() {
        return Ink.sheet(72, 88, Ink.box(0, 4, 72, 80, 14, "ink-area"), Ink.box(14, 22, 44, 7, 3.5, "paper-area"),
                Ink.box(22, 29, 28, 36, 3, "paper-area"), Ink.line(29, 42, 43, 42, "mark-thin"),
                Ink.line(29, 52, 39, 52, "mark-thin"));
    }

    private static Node sign(Whereabouts where) {
        return switch (where) {
            case PERMIT_INSIDE -> Ink.sheet(52, 40, Ink.box(2, 4, 48, 32, 6, "ink-area"),
                    Ink.line(12, 20, 40, 20, "mark-pale"));
            case PERMIT_IN_SLOT -> Ink.sheet(52, 40, Ink.box(2, 4, 48, 32, 6, "mark-open"),
                    Ink.line(12, 20, 40, 20, "mark-thin"));
            case NOTHING_PAID -> Ink.sheet(52, 40, Ink.disc(26, 20, 17, "mark-open"));
            case PAID -> Ink.sheet(52, 40, Ink.check(26, 20, 18));
        };
    }
}
