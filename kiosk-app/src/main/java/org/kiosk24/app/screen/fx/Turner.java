package org.kiosk24.app.screen.fx;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** What turns to the next part of a page that does not fit: two large buttons, and a dot for each part. */
final class Turner {
    /** How high the row of dots is. */
    static final double DOTS = 40;

    private final Brush brush;
    private final Button up;
    private final Button down;
    private final HBox dots = new HBox(18);
    private int part = -1;
    private int of;

    Turner(Brush brush, IntConsumer turn) {
        this.brush = brush;
        up = button("up", false, () -> turn.accept(-1));
        down = button("down", true, () -> turn.accept(1));
        dots.setAlignment(Pos.CENTER);
        dots.setManaged(false);
        parts(0, 1);
    }

    private Button button(String name, boolean below, Runnable act) {
        Button button = Parts.button("turn-" + name, "", act, "action", "other", "turn");
        button.setText(brush.say("button." + name));
        button.setGraphic(SettingSigns.turn(below));
        button.setContentDisplay(ContentDisplay.TOP);
        return button;
    }

    List<Button> buttons() {
        return List.of(up, down);
    }

    HBox dots() {
        return dots;
    }

    /** @param part the one that is shown, from 0 */
    void parts(int part, int of) {
        dots.setVisible(of > 1);
        up.setVisible(of > 1 && part > 0);
        down.setVisible(of > 1 && part < of - 1);
        up.setAccessibleText(brush.say("button.up.spoken", part + 1, of));
        down.setAccessibleText(brush.say("button.down.spoken", part + 1, of));
        if (this.part == part && this.of == of)
            return;
        this.part = part;
        this.of = of;
        dots.getChildren().clear();
        for (int i = 0; i < of && of > 1; i++)
            dots.getChildren().add(Ink.disc(12, 12, i == part ? 12 : 7, i == part ? "dot-now" : "dot"));
    }
}
