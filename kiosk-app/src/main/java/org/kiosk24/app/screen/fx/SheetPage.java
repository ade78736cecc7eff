package org.kiosk24.app.screen.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** A sheet's blocks, from top to bottom. */
record SheetPage(Words words, Consumer<Touch> tap) {
    Page of(Screen.Sheet sheet) {
        VBox body = Parts.column(36);
        sheet.blocks().forEach(block -> body.getChildren().add(node(block)));
        List<Page.Action> actions = sheet.buttons().stream()
                .map(b -> new Page.Action(b.id(), words.say(b.label()), b.touch(),
                        b.rank() == Screen.Button.Rank.AFFIRM ? Page.Rank.AFFIRM : Page.Rank.OTHER))
                .toList();
        return new Page(words.say(sheet.title()), sheet.lead().map(words::say).orElse(""), body, actions);
    }

    private Node node(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Parts.text(words.say(text), "lead");
            case Block.Notice(var text) -> Parts.notice(words.say(text));
            case Block.Table(var rows) -> lines(rows.stream().map(this::row).toList());
            case Block.Timeline(var stages) -> lines(stages.stream().map(this::stage).toList());
            case Block.Checklist(var items) -> lines(items.stream().map(this::item).toList());
            case Block.Choices(var choices) -> {
                VBox column = Parts.column(20);
                choices.forEach(choice -> column.getChildren().add(choice(choice)));
                yield column;
            }
            case Block.Number(var name, var number) -> {
                VBox box = Parts.column(4, Parts.text(words.say(name), "name"), Parts.text(number, "case-number"));
                box.getStyleClass().add("case-box");
                yield box;
            }
            case Block.Qr(var caption, var text) -> Parts.column(16, Parts.centred(QrPicture.of(text, 420)),
                    Parts.text(words.say(caption), "caption"));
            case Block.Digits(var length) -> digits(length);
            case Block.Signature s -> signature();
        };
    }

    private static VBox lines(List<? extends Region> rows) {
        VBox lines = Parts.column(0);
        for (Region row : rows) {
            row.getStyleClass().add(row == rows.getLast() ? "line-last" : "line");
            lines.getChildren().add(row);
        }
        return lines;
    }

    private Region row(Block.Row row) {
        Region name = Parts.text(words.say(row.name()), "name");
        name.setMinWidth(300);
        name.setPrefWidth(300);
        VBox value = Parts.column(4, Parts.text(words.say(row.value()), "value"));
        row.source().ifPresent(source -> value.getChildren().add(Parts.text(words.say(source), "tile-small")));
        return Parts.row(24, name, value);
    }

    private Region stage(Block.Stage stage) {
        Node mark = switch (stage.state()) {
            case DONE -> Ink.sheet(40, 40, Ink.check(20, 20, 18));
            case NOW -> Ink.sheet(40, 40, Ink.disc(20, 20, 18, "accent-area"), Ink.disc(20, 20, 7, "paper-area"));
            case LATE -> Ink.sheet(40, 40, Ink.cross(20, 20, 18));
            case NEXT -> Ink.sheet(40, 40, Ink.disc(20, 20, 13, "faint-ring"));
        };
        boolean now = stage.state() == Block.Stage.State.NOW || stage.state() == Block.Stage.State.LATE;
        return Parts.row(28, mark, Parts.column(4, Parts.text(words.say(stage.name()), now ? "value-now" : "value"),
                Parts.text(words.say(stage.detail()), "tile-small")));
    }

    private Region item(Block.Item item) {
        Node mark = switch (item.mark()) {
            case THERE -> Ink.sheet(40, 40, Ink.check(20, 20, 18));
            case MISSING -> Ink.sheet(40, 40, Ink.cross(20, 20, 18));
            case NEEDED -> Ink.sheet(40, 40, Ink.disc(20, 20, 10, "ink-area"));
        };
        VBox text = Parts.column(4, Parts.text(words.say(item.what()), "value"));
        item.hints().forEach(hint -> text.getChildren().add(Parts.text(words.say(hint), "tile-small")));
        return Parts.row(28, mark, text);
    }

    private Button choice(Block.Choice choice) {
        VBox text = Parts.column(6, Parts.word(words.say(choice.title()), "tile-title"));
        if (choice.open())
            text.getChildren().add(Parts.word(words.say(choice.detail()), "tile-small"));
        for (Text why : choice.notNow())
            text.getChildren().add(Parts.word(words.say(why), "tile-small"));
        Button tile = Parts.button("choose-" + choice.code(), () -> tap.accept(new Touch.Choose(choice.code())),
                "tile");
        tile.setDisable(!choice.open());
        text.setPrefWidth(880);
        tile.setGraphic(text);
        tile.setPrefWidth(936);
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinHeight(140);
        return tile;
    }

    private Region digits(int length) {
        Label typed = Parts.text("", "case-number");
        typed.setMinHeight(100);
        GridPane keys = new GridPane(20, 20);
        String[] labels = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "OK"};
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i];
            Button key = Parts.button("key-" + (label.equals("⌫") ? "erase" : label.toLowerCase(java.util.Locale.ROOT)),
                    () -> typed(typed, label, length), "action", label.equals("OK") ? "affirm" : "other");
            key.setText(label);
            key.setPrefWidth(298);
            keys.add(key, i % 3, i / 3);
        }
        VBox pad = Parts.column(24, typed, keys);
        pad.setAlignment(Pos.CENTER);
        return pad;
    }

    private void typed(Label typed, String key, int length) {
        String now = typed.getText();
        switch (key) {
            case "⌫" -> typed.setText(now.isEmpty() ? "" : now.substring(0, now.length() - 1));
            case "OK" -> {
                if (now.length() == length)
                    tap.accept(new Touch.Enter(now));
            }
            default -> typed.setText(now.length() < length ? now + key : now);
        }
    }

    private Region signature() {
        Pane pad = Ink.sheet(936, 420, Ink.box(2, 2, 932, 416, 12, "card-area"));
        List<Polyline> lines = new java.util.ArrayList<>();
        pad.setOnMousePressed(e -> {
            Polyline line = Ink.path("ink-thin", e.getX(), e.getY());
            lines.add(line);
            pad.getChildren().add(line);
        });
        pad.setOnMouseDragged(e -> lines.getLast().getPoints().addAll(e.getX(), e.getY()));
        Button again = Parts.button("sign-again", () -> {
            pad.getChildren().removeAll(lines);
            lines.clear();
        }, "action", "other");
        again.setText(words.say("button.erase"));
        Button done = Parts.button("sign", () -> {
            if (!lines.isEmpty())
                tap.accept(new Touch.Sign(lines.stream().map(line -> new Touch.Stroke(line.getPoints().stream()
                        .map(at -> (int) Math.round(at / 936 * 1000)).toList())).toList()));
        }, "action", "affirm");
        done.setText(words.say("button.sign"));
        HBox buttons = Parts.row(24, again, Parts.space(), done);
        return Parts.column(24, pad, buttons);
    }
}
