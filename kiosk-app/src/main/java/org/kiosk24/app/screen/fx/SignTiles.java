package org.kiosk24.app.screen.fx;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Block.Sign;
import org.kiosk24.app.screen.Touch;

/**
 * How things are, one below the other: a shape, the name, the state in a word, and a sentence if there is one. Where
 * half the glass and large texts leave no room, the sentence is only spoken; the next sheet says it.
 */
record SignTiles(Brush brush) {
    private static final double SIDE = 56;
    private static final double GAP = 12;

    List<Piece> of(List<Sign> signs) {
        boolean touched = signs.stream().anyMatch(s -> s.code().isPresent());
        if (!touched)
            return Parts.lines(signs.stream().map(this::line).toList());
        List<Region> tiles = signs.stream().map(this::tile).toList();
        return Tiles.rows(tiles, 1).stream().map(p -> p.gap() > GAP ? p.after(GAP) : p).toList();
    }

    private Region tile(Sign sign) {
        Region inside = line(sign);
        if (sign.code().isEmpty())
            return inside;
        String told = brush.say(sign.told());
        String spoken = brush.say(sign.name()) + ". " + brush.say(sign.state()) + (told.isEmpty() ? "" : ". " + told);
        Region button = new Tiles(brush).button("choose-" + sign.code().get(), spoken,
                new Touch.Choose(sign.code().get()), inside);
        button.getStyleClass().add("sign-tile");
        return button;
    }

    private HBox line(Sign sign) {
        Label name = Parts.text(brush.say(sign.name()), "tile-title");
        Label state = Parts.word(brush.say(sign.state()), "tag");
        if (sign.look() != Sign.Look.WELL && sign.look() != Sign.Look.OPEN)
            state.getStyleClass().add("tag-late");
        String told = brush.say(sign.told());
        VBox text;
        if (brush.roomy()) {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            text = Parts.column(2, Parts.row(16, name, state));
        } else
            text = Parts.column(4, name, state);
        boolean narrow = brush.seated() && !brush.roomy();
        if (!told.isEmpty() && !narrow)
            text.getChildren().add(Parts.text(told, "small"));
        return Parts.signed(shape(sign.look()), text);
    }

    /** Each of another outline: a check, a clock, a triangle, a cross, a seal that is broken, an empty ring. */
    private static Node shape(Sign.Look look) {
        double m = SIDE / 2;
        return switch (look) {
            case WELL -> Ink.sheet(SIDE, SIDE, Ink.check(m, m, 24));
            case BUSY -> Ink.sheet(SIDE, SIDE, Ink.disc(m, m, 23, "mark-open"), Ink.line(m, m, m, 14, "mark-thin"),
                    Ink.line(m, m, 38, m, "mark-thin"));
            case REDUCED -> Ink.sheet(SIDE, SIDE, Ink.area("accent-area", 2, 51, 54, 51, m, 5),
                    Ink.line(m, 23, m, 36, "paper-line"), Ink.disc(m, 44, 3, "paper-area"));
            case DOWN -> Ink.sheet(SIDE, SIDE, Ink.cross(m, m, 23));
            case TAMPERED -> Ink.sheet(SIDE, SIDE, Ink.area("accent-area", m, 1, 55, m, m, 55, 1, m),
                    Ink.line(m, 15, m, 32, "paper-line"), Ink.disc(m, 41, 3.5, "paper-area"));
            case OPEN -> Ink.sheet(SIDE, SIDE, Ink.disc(m, m, 20, "faint-ring"));
        };
    }
}
