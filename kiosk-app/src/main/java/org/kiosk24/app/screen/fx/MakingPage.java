package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Screen.Part;

/** What is done to the permit inside, part by part. */
record MakingPage(Words words) {
    Page of(Part now) {
        VBox parts = Parts.column(0);
        for (Part part : Part.values())
            parts.getChildren().add(row(part, Integer.signum(part.compareTo(now))));
        VBox body = Parts.column(72, Parts.centred(machine()), parts, Parts.space());
        body.getStyleClass().add("making");
        return new Page(words.say("making.title"), words.say("making.lead"), body, List.of());
    }

    /** @param when negative: done; zero: now; positive: later */
    private Node row(Part part, int when) {
        Node sign = switch (when) {
            case -1 -> Ink.sheet(72, 72, Ink.check(36, 36, 34));
            case 0 -> SignDrawings.turning(72);
            default -> Ink.sheet(72, 72, Ink.disc(36, 36, 26, "faint-ring"));
        };
        String state = words.say(when < 0 ? "making.done" : when == 0 ? "making.now" : "making.later");
        HBox row = Parts.row(32, sign, Parts.text(words.say("making", part), when == 0 ? "value-now" : "value"),
                Parts.space(), Parts.word(state, "name"));
        row.getStyleClass().add(part == Part.CHECK ? "line-last" : "line");
        return row;
    }

    /** The permit under the print head. */
    private static Node machine() {
        var card = CardDrawings.permitBack();
        card.relocate(140, 96);
        return Ink.sheet(600, 320, Ink.line(0, 316, 600, 316, "ink-thin"), card,
                Ink.box(230, 0, 140, 90, 16, "ink-area"),
                Ink.line(300, 104, 300, 292, "accent-line"));
    }
}
