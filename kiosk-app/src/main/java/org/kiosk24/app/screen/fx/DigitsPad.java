package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.Block.Digits.Shown;
import org.kiosk24.app.screen.Touch;

/**
 * So many digits, typed on keys that stand as on a telephone; beside them, what erases one, what erases all, and what
 * gives them. Every digit has its place in the field, in groups as people say them.
 */
final class DigitsPad {
    private final Brush brush;
    private final int length;
    private final Shown shown;
    private static final double PLACE_GAP = 14;
    private static final double GAP = 28;
    private static final double FIELD_PADDING = 28;
    private final HBox places = new HBox(PLACE_GAP);
    private final Label hint;
    private final Button give;

    DigitsPad(Brush brush, int length, Shown shown) {
        this.brush = brush;
        this.shown = shown;
        this.length = length;
        hint = Parts.text("", "hint");
        give = key("key-ok", brush.say("key.ok"), this::give, "key", "key-affirm");
        places.setAlignment(Pos.CENTER_LEFT);
        write();
    }

    List<Piece> pieces() {
        HBox field = new HBox(places);
        field.setAlignment(Pos.CENTER_LEFT);
        field.getStyleClass().add("place-field");
        var told = Parts.column(8, field, hint);
        KeyRows keys = new KeyRows(List.of(List.of(digit(1), digit(2), digit(3), of(erase())),
                List.of(digit(4), digit(5), digit(6), of(clear())), List.of(digit(7), digit(8), digit(9), of(blank())),
                List.of(of(blank()), digit(0), of(blank()), of(give))));
        return List.of(Piece.tells(told), Piece.keys(keys));
    }

    private static KeyRows.Key of(Region node) {
        return new KeyRows.Key(node, 1);
    }

    private static Region blank() {
        return new Region();
    }

    private KeyRows.Key digit(int digit) {
        String name = String.valueOf(digit);
        return of(key("key-" + digit, name, () -> type(name), "key"));
    }

    private Button erase() {
        Button erase = Parts.button("key-erase", brush.say("key.erase"), () -> {
            String typed = brush.draft().typed;
            brush.draft().typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
            write();
        }, "key");
        erase.setGraphic(SettingSigns.erase());
        return erase;
    }

    private Button clear() {
        return key("key-clear", brush.say("key.clear"), () -> {
            brush.draft().typed = "";
            write();
        }, "key", "key-word");
    }

    static Button key(String id, String label, Runnable act, String... styles) {
        Button key = Parts.button(id, label, act, styles);
        key.setText(label);
        return key;
    }

    private void type(String digit) {
        if (brush.draft().typed.length() < length)
            brush.draft().typed += digit;
        write();
    }

    private void give() {
        if (brush.draft().typed.length() == length)
            brush.tap().accept(new Touch.Enter(brush.draft().typed));
    }

    private void write() {
        String typed = brush.draft().typed;
        List<Node> line = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % group() == 0)
                line.add(gap());
            Label place = Parts.word(i < typed.length() ? seen(typed.substring(i, i + 1)) : " ", "typed", "place");
            place.setMinWidth(placeWidth());
            line.add(place);
        }
        places.setAccessibleText(brush.say("digits.typed", typed.length(), length));
        places.getChildren().setAll(line);
        hint.setText(brush.say(typed.length() == length ? "digits.ready" : "digits.typed", typed.length(), length));
    }

    private String seen(String digit) {
        return switch (shown) {
            case CLEAR -> digit;
            case SECRET -> "\u2022";
        };
    }

    /** All places stand in one line: long numbers have narrower ones. */
    private double placeWidth() {
        int gaps = (length - 1) / group();
        double room = Brush.WIDTH - 2 * FIELD_PADDING - gaps * (GAP + PLACE_GAP) - (length - 1) * PLACE_GAP;
        return Math.min(Brush.em(brush.preferences().size()) * 1.1, Math.floor(room / length));
    }

    /** Between two groups. */
    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(GAP);
        return gap;
    }

    /** Three by three, or four by four where that divides them better. */
    private int group() {
        return length % 3 == 0 || length % 4 != 0 && length < 8 ? 3 : 4;
    }
}
