package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;

/** Large areas to choose one of. What cannot be chosen now has no button: a dashed frame, a barred sign, and why. */
record Tiles(Brush brush) {
    private static final double GAP = 16;
    private static final double DENSE_GAP = 12;
    /** More than this many stand in two columns, where texts are small enough. */
    private static final int ONE_COLUMN = 4;
    /**
     * More than this many are written closer, to stand on one page where texts are small; who sits, with half the room,
     * sees titles only and hears the details.
     */
    private static final int LOOSE = 8;

    List<Piece> of(List<Block.Choice> choices) {
        int columns = choices.size() > ONE_COLUMN && brush.roomy() ? 2 : 1;
        boolean small = brush.preferences().size() == TextSize.NORMAL;
        boolean dense = choices.size() > LOOSE && (brush.seated() || small);
        List<Region> tiles = choices.stream().map(choice -> tile(choice, !dense || !brush.seated())).toList();
        if (!dense)
            return rows(tiles, columns);
        String how = !small ? "titles" : brush.seated() ? "denser" : "dense";
        tiles.forEach(tile -> tile.getStyleClass().add(how));
        return rows(tiles, columns).stream().map(p -> p.gap() > DENSE_GAP ? p.after(DENSE_GAP) : p).toList();
    }

    /** Tiles side by side, those of a row equally high. */
    static List<Piece> rows(List<? extends Region> tiles, int columns) {
        List<Piece> rows = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i += columns) {
            HBox row = new HBox(GAP);
            for (Region tile : tiles.subList(i, Math.min(tiles.size(), i + columns))) {
                double width = width(columns);
                tile.setMinWidth(width);
                tile.setPrefWidth(width);
                tile.setMaxSize(width, Double.MAX_VALUE);
                row.getChildren().add(tile);
            }
            rows.add(i == 0 ? Piece.tile(row).after(Piece.GAP) : Piece.tile(row));
        }
        return rows;
    }

    private static double width(int columns) {
        return (Brush.WIDTH - GAP * (columns - 1)) / columns;
    }

    private Region tile(Block.Choice choice, boolean detailed) {
        VBox text = Parts.column(4, Parts.text(brush.say(choice.title()), "tile-title"));
        if (choice.open()) {
            String detail = brush.say(choice.detail());
            if (!detail.isEmpty() && detailed)
                text.getChildren().add(Parts.text(detail, "small"));
            return button("choose-" + choice.code(), brush.say(choice.title()) + ". " + detail,
                    new Touch.Choose(choice.code()), text);
        }
        List<String> spoken = new ArrayList<>(List.of(brush.say(choice.title()), brush.say("choice.closed")));
        for (Text why : choice.notNow()) {
            text.getChildren().add(Parts.text(brush.say(why), "small"));
            spoken.add(brush.say(why));
        }
        HBox closed = Parts.signed(SettingSigns.barred(), text);
        closed.setId("closed-" + choice.code());
        closed.setAccessibleRole(AccessibleRole.TEXT);
        closed.setAccessibleText(String.join(". ", spoken));
        closed.setFocusTraversable(true);
        closed.getStyleClass().add("tile-closed");
        return closed;
    }

    /** A tile with this inside. */
    Button button(String id, String spoken, Touch touch, Region inside) {
        Tile tile = new Tile(inside);
        Parts.prepare(tile, id, spoken, () -> brush.tap().accept(touch), "tile");
        return tile;
    }

    /** The title and what is told below it on the left, something short on the right. */
    static Region withEnd(VBox text, Node end) {
        HBox.setHgrow(text, Priority.ALWAYS);
        return Parts.row(20, text, end);
    }
}
