package org.kiosk24.app.screen.fx;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The few building blocks that pages share. */
final class Parts {
    private Parts() {}

    /** Text that wraps and is never cut. */
    static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Text on one line, as wide as it needs. */
    static Label word(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return label;
    }

    static VBox column(double gap, Node... nodes) {
        VBox box = new VBox(gap, nodes);
        box.setFillWidth(true);
        return box;
    }

    static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** A sign, and words beside it that take all the room there is. */
    static HBox signed(Node sign, Region words) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return row(28, sign, words);
    }

    /** Lines of a list between hairlines. */
    static List<Piece> lines(List<? extends Region> rows) {
        List<Piece> lines = new ArrayList<>();
        for (Region row : rows) {
            row.getStyleClass().add(row == rows.getLast() ? "line-last" : "line");
            lines.add(lines.isEmpty() ? Piece.tells(row) : Piece.line(row));
        }
        return lines;
    }

    /** The same in as many pieces as there are sentences where texts are large, so that it can go on in the next part. The sign before it stands only once. */
    static List<Piece> pieces(String text, Brush brush, Function<String, Region> one) {
        List<Piece> pieces = new ArrayList<>();
        for (String sentence : brush.roomy() ? List.of(text) : sentences(text, brush.words().language().locale()))
            pieces.add(pieces.isEmpty() ? Piece.tells(one.apply(sentence)) : Piece.line(one.apply(sentence)));
        for (Piece further : pieces.subList(1, pieces.size()))
            if (further.node() instanceof HBox signed)
                signed.getChildren().getFirst().setVisible(false);
        return pieces;
    }

    private static List<String> sentences(String text, Locale locale) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next())
            sentences.add(text.substring(from, to).strip());
        return sentences;
    }

    static List<Piece> notices(String text, Brush brush) {
        return pieces(text, brush, Parts::notice);
    }

    /** A framed remark with an exclamation mark. */
    private static Region notice(String text) {
        HBox box = signed(SignDrawings.notice(), text(text, "notice-text"));
        box.getStyleClass().add("notice");
        return box;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /**
     * A button that acts on release. It can be reached by keys, but shows so only to who uses them.
     *
     * @param id stable, for scripts
     * @param spoken what it does, for who does not see it
     */
    static Button button(String id, String spoken, Runnable act, String... styles) {
        return prepare(new Button(), id, spoken, act, styles);
    }

    /** The same, of a button that is already there. */
    static Button prepare(Button button, String id, String spoken, Runnable act, String... styles) {
        button.setId(id);
        button.setAccessibleText(spoken);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.getStyleClass().setAll(styles);
        button.setAlignment(Pos.CENTER);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** The same, with what it says written on it. */
    static Button labelled(String id, String label, Runnable act, String... styles) {
        Button button = button(id, label, act, styles);
        button.setText(label);
        button.setWrapText(true);
        return button;
    }
}
