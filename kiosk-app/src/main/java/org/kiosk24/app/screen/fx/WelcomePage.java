package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

/** Idle: what the kiosk does, what to bring, what it costs, and one big button. */
record WelcomePage(Brush brush) {
    private static final double HIGHEST = 960;
    private static final double HERO = 700;
    private static final double DECK = 560;

    Page of(Screen.Welcome welcome) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.stretches(new Hero()));
        welcome.notNow().ifPresent(
                why -> pieces.addAll(Parts.notices(brush.say("welcome.reduced", brush.say(why)), brush)));
        if (brush.roomy()) {
            pieces.add(Piece.tells(bring(welcome)));
            pieces.add(Piece.tells(fees()));
        } else {
            pieces.addAll(titled("welcome.bring", items(welcome)));
            pieces.addAll(titled("welcome.fees", List.of(feeLine("once"), feeLine("twice"), feeLine("multiple"))));
        }
        return new Page("", "", pieces,
                List.of(Page.affirm("start", brush.say("button.start"), new Touch.Start())));
    }

    /** The title is never the last thing on a part. */
    private List<Piece> titled(String key, List<Region> lines) {
        List<Piece> pieces = new ArrayList<>(Parts.lines(lines));
        pieces.set(0, Piece.tells(Parts.column(8, Parts.text(brush.say(key), "section"), lines.getFirst())));
        return pieces;
    }

    /** The promise, above a bridge that is cut off below where there is less room. */
    private final class Hero extends Region {
        private final VBox text = Parts.column(12, Parts.text(brush.say("welcome.title"), "hero-title"),
                Parts.text(brush.say("welcome.lead"), "hero-lead"));
        private final PictureBox bridge = new PictureBox(bridge(), .3);

        Hero() {
            text.getStyleClass().add("hero-text");
            getStyleClass().add("hero");
            getChildren().addAll(bridge, text);
        }

        @Override
        protected double computeMinHeight(double width) {
            return text.prefHeight(width) + 64;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(HIGHEST, text.prefHeight(width) + 300);
        }

        @Override
        protected void layoutChildren() {
            double above = text.prefHeight(getWidth());
            text.resizeRelocate(0, 0, getWidth(), above);
            double room = getHeight() - above - 40;
            bridge.setVisible(room > 120);
            bridge.resizeRelocate(24, above + 16, getWidth() - 48, room);
        }
    }

    /** A cable-stayed bridge over the estuary, and the morning sun. */
    private static Pane bridge() {
        Pane sheet = Ink.sheet(936, HERO - 330, Ink.disc(770, 110, 84, "hero-sun"));
        double deck = DECK - 330;
        for (double x : new double[]{300, 640}) {
            for (int i = 1; i <= 6; i++) {
                sheet.getChildren().add(Ink.line(x, deck - 206 + i * 12, x - i * 27, deck, "hero-thin"));
                sheet.getChildren().add(Ink.line(x, deck - 206 + i * 12, x + i * 27, deck, "hero-thin"));
            }
            sheet.getChildren().add(Ink.line(x, deck - 220, x, deck + 52, "hero-line"));
        }
        sheet.getChildren().add(Ink.line(3, deck + 2, 933, deck + 2, "hero-line"));
        double[][] water = {{60, 76, 250}, {410, 76, 560}, {720, 76, 890}, {180, 108, 420}, {560, 108, 800}};
        for (double[] wave : water)
            sheet.getChildren().add(Ink.line(wave[0], deck + wave[1], wave[2], deck + wave[1], "hero-thin"));
        return sheet;
    }

    private Region bring(Screen.Welcome welcome) {
        HBox items = Parts.row(24);
        for (Region item : items(welcome)) {
            item.setPrefWidth(290);
            HBox.setHgrow(item, Priority.ALWAYS);
            items.getChildren().add(item);
        }
        items.setAlignment(Pos.TOP_LEFT);
        return Parts.column(16, Parts.text(brush.say("welcome.bring"), "section"), items);
    }

    private List<Region> items(Screen.Welcome welcome) {
        List<Region> items = new ArrayList<>(List.of(item(CardDrawings.idCard(), brush.say("welcome.idcard")),
                item(CardDrawings.permitBack(), brush.say("welcome.permit"))));
        if (welcome.cardPayment() || welcome.qrPayment())
            items.add(item(welcome.cardPayment() ? PaymentDrawings.bankCard() : PaymentDrawings.phone(),
                    payment(welcome)));
        return items;
    }

    private String payment(Screen.Welcome welcome) {
        if (!welcome.qrPayment())
            return brush.say("welcome.pay.card");
        return brush.say(welcome.cardPayment() ? "welcome.pay.both" : "welcome.pay.qr");
    }

    private Region item(Node picture, String text) {
        double factor = 76 / picture.getLayoutBounds().getHeight();
        picture.setScaleX(factor);
        picture.setScaleY(factor);
        StackPane frame = new StackPane(new javafx.scene.Group(picture));
        frame.setAlignment(Pos.CENTER_LEFT);
        if (brush.roomy())
            return Parts.column(12, frame, Parts.text(text, "item-text"));
        frame.setMinWidth(140);
        return Parts.signed(frame, Parts.text(text, "value"));
    }

    private Region fees() {
        HBox row = Parts.row(24);
        for (String key : List.of("once", "twice", "multiple")) {
            VBox fee = Parts.column(0, Parts.word(brush.say("welcome.fee." + key + ".yuan"), "fee"),
                    Parts.text(brush.say("welcome.fee." + key), "item-text"));
            fee.setPrefWidth(290);
            HBox.setHgrow(fee, Priority.ALWAYS);
            row.getChildren().add(fee);
        }
        return Parts.column(12, Parts.text(brush.say("welcome.fees"), "section"), row);
    }

    private Region feeLine(String key) {
        var name = Parts.text(brush.say("welcome.fee." + key), "value");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        return Parts.row(20, name, Parts.word(brush.say("welcome.fee." + key + ".yuan"), "fee"));
    }
}
