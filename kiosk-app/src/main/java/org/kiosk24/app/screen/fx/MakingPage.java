package org.kiosk24.app.screen.fx;

import java.util.stream.Stream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Screen.Part;

/** What is done to the permit inside, part by part. */
record MakingPage(Brush brush) {
    Page of(Part now) {
        List<Region> rows = (now == Part.REPRINT ? Stream.of(now) : Stream.of(Part.PRINT, Part.CHIP, Part.CHECK))
                .map(part -> row(part, Integer.signum(part.compareTo(now)))).toList();
        return new Page(brush.say("making.title"), brush.say("making.lead"),
                Page.with(List.of(Piece.adorns(machine())), Parts.lines(rows).toArray(Piece[]::new)), List.of());
    }

    /** @param when negative: done; zero: now; positive: later */
    private Region row(Part part, int when) {
        Node sign = switch (when) {
            case -1 -> Ink.sheet(72, 72, Ink.check(36, 36, 34));
            case 0 -> SignDrawings.turning(72);
            default -> Ink.sheet(72, 72, Ink.disc(36, 36, 26, "faint-ring"));
        };
        String state = brush.say(when < 0 ? "making.done" : when == 0 ? "making.now" : "making.later");
        var name = Parts.text(brush.words().say("making", part), when == 0 ? "value-now" : "value");
        var row = brush.roomy()
                ? Parts.signed(sign, name)
                : Parts.signed(sign, Parts.column(2, name, Parts.word(state, "name")));
        if (brush.roomy())
            row.getChildren().add(Parts.word(state, "name"));
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
