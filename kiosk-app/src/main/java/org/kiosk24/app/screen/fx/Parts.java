package org.kiosk24.app.screen.fx;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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

    static Region centred(Node node) {
        StackPane pane = new StackPane(node);
        pane.setAlignment(Pos.CENTER);
        return pane;
    }

    /** A drawing in the middle, with a notice above it when there is one. */
    static Region pictureUnder(Iterable<String> notices, Node picture) {
        VBox box = column(28);
        for (String notice : notices)
            box.getChildren().add(notice(notice));
        Region centre = centred(picture);
        VBox.setVgrow(centre, Priority.ALWAYS);
        box.getChildren().add(centre);
        return box;
    }

    /** A framed remark with an exclamation mark. */
    static Region notice(String text) {
        Label label = text(text, "notice-text");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox box = row(28, SignDrawings.notice(), label);
        box.getStyleClass().add("notice");
        return box;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A button that acts on release and never holds the keyboard focus. */
    static Button button(String id, Runnable act, String... styles) {
        Button button = new Button();
        button.setId(id);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> act.run());
        return button;
    }
}
