package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Block.Stage.State;
import org.kiosk24.app.words.Text;

/** Tables, timelines and checklists. What a sign says is never said by its colour alone. */
record Lists(Brush brush) {
    private static final double NAME = 290;

    List<Piece> table(List<Block.Row> rows) {
        return Parts.lines(rows.stream().map(row -> {
            VBox value = Parts.column(2, Parts.text(brush.say(row.value()), "value"));
            row.source().ifPresent(source -> value.getChildren().add(Parts.text(brush.say(source), "small")));
            return nameAndValue(brush, brush.say(row.name()), value);
        }).toList());
    }

    /** Side by side; where texts are large, one above the other. */
    static Region nameAndValue(Brush brush, String name, Region value) {
        Label label = Parts.text(name, "name");
        if (!brush.roomy())
            return brief(brush, label) + brief(brush, value) < Brush.WIDTH
                    ? Parts.row(28, label, value)
                    : Parts.column(2, label, value);
        double width = NAME * Brush.em(brush.preferences().size()) / Brush.em(
                org.kiosk24.app.screen.Preferences.TextSize.NORMAL);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox row = Parts.row(24, label, value);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    /** How wide it is on one line, roughly, in pixels. */
    private static double brief(Brush brush, Node node) {
        return switch (node) {
            case Label label -> label.getText().codePoints().mapToDouble(c -> c < 0x2E80 ? .62 : 1.02).sum()
                    * Brush.em(brush.preferences().size()) + 28;
            case Parent inner -> inner.getChildrenUnmodifiable().stream().mapToDouble(n -> brief(brush, n)).max()
                    .orElse(0);
            default -> 0;
        };
    }

    List<Piece> timeline(List<Block.Stage> stages) {
        List<Piece> lines = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Region stage = stage(stages.get(i), i == stages.size() - 1);
            lines.add(i == 0 ? Piece.tells(stage) : Piece.line(stage));
        }
        return lines;
    }

    private Region stage(Block.Stage stage, boolean last) {
        State state = stage.state();
        Node mark = switch (state) {
            case DONE -> Ink.sheet(52, 52, Ink.check(26, 26, 24));
            case NOW -> Ink.sheet(52, 52, Ink.disc(26, 26, 24, "accent-area"), Ink.disc(26, 26, 10, "paper-area"));
            case LATE -> Ink.sheet(52, 52, Ink.disc(26, 26, 24, "accent-area"), Ink.line(26, 13, 26, 28, "paper-line"),
                    Ink.disc(26, 38, 3.5, "paper-area"));
            case NEXT -> Ink.sheet(52, 52, Ink.disc(26, 26, 18, "paper-area", "faint-ring"));
        };
        StackPane rail = new StackPane();
        rail.setAlignment(Pos.TOP_CENTER);
        rail.setMinWidth(52);
        if (!last) {
            Region track = new Region();
            track.getStyleClass().addAll("stage-track", state == State.DONE ? "stage-track-done" : "stage-track-next");
            rail.getChildren().add(track);
        }
        rail.getChildren().add(mark);
        boolean now = state == State.NOW || state == State.LATE;
        VBox text = Parts.column(2);
        Label name = Parts.text(brush.say(stage.name()), now ? "value-now" : "value");
        if (now && brush.roomy()) {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            text.getChildren().add(Parts.row(16, name, tag(state)));
        } else {
            text.getChildren().add(name);
            if (now)
                text.getChildren().add(tag(state));
        }
        String detail = brush.say(stage.detail());
        if (!detail.isEmpty())
            text.getChildren().add(Parts.text(detail, "small"));
        text.getStyleClass().add("stage");
        text.setAccessibleText(brush.words().say("stage", state) + ": " + brush.say(stage.name()) + ". " + detail);
        HBox row = Parts.signed(rail, text);
        row.setAlignment(Pos.TOP_LEFT);
        row.setFillHeight(true);
        return row;
    }

    private Label tag(State state) {
        Label tag = Parts.word(brush.words().say("stage", state), "tag");
        if (state == State.LATE)
            tag.getStyleClass().add("tag-late");
        return tag;
    }

    List<Piece> checklist(List<Block.Item> items) {
        return Parts.lines(items.stream().map(this::item).toList());
    }

    /** The keys beside the glass, those that were pressed with a check mark. */
    List<Piece> keys(List<String> pressed) {
        return checklist(Block.Keys.ALL.stream().map(key -> new Block.Item(
                pressed.contains(key) ? Block.Item.Mark.THERE : Block.Item.Mark.NEEDED, Text.say("keytest." + key),
                List.of())).toList());
    }

    private Region item(Block.Item item) {
        Node mark = switch (item.mark()) {
            case THERE -> Ink.sheet(52, 52, Ink.check(26, 26, 24));
            case MISSING -> Ink.sheet(52, 52, Ink.cross(26, 26, 22));
            case NEEDED -> Ink.sheet(52, 52, Ink.box(8, 8, 36, 36, 6, "mark-open"));
        };
        VBox text = Parts.column(4, Parts.text(brush.say(item.what()), "value"));
        for (Text hint : item.hints())
            text.getChildren().add(Parts.text(brush.say(hint), "small"));
        text.setAccessibleText(brush.words().say("mark", item.mark()) + ": " + brush.say(item.what()));
        HBox row = Parts.signed(mark, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
