package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.List;
import java.util.function.Consumer;
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
record WelcomePage(Words words, Consumer<Touch> tap) {
    private static final double HERO = 830;
    private static final double DECK = 680;

    Page of(Screen.Welcome welcome) {
        VBox body = Parts.column(48, hero());
        welcome.notNow()
                .ifPresent(why -> body.getChildren().add(Parts.notice(words.say("welcome.reduced", words.say(why)))));
        body.getChildren().addAll(bring(welcome), fees());
        body.getStyleClass().add("welcome");
        return new Page("", "", body,
                List.of(Page.affirm("start", words.say("button.start"), new Touch.Start())));
    }

    private Region hero() {
        VBox text = Parts.column(20, Parts.text(words.say("welcome.title"), "hero-title"),
                Parts.text(words.say("welcome.lead"), "hero-lead"));
        text.getStyleClass().add("hero-text");
        StackPane hero = new StackPane(bridge(), text);
        hero.setAlignment(Pos.TOP_LEFT);
        hero.getStyleClass().add("hero");
        return hero;
    }

    /** A cable-stayed bridge over the estuary, and the morning sun. */
    private static Pane bridge() {
        Pane sheet = Ink.sheet(936, HERO, Ink.disc(760, 560, 100, "accent-area"));
        for (double x : new double[]{300, 640}) {
            for (int i = 1; i <= 6; i++) {
                sheet.getChildren().add(Ink.line(x, DECK - 206 + i * 12, x - i * 27, DECK, "hero-thin"));
                sheet.getChildren().add(Ink.line(x, DECK - 206 + i * 12, x + i * 27, DECK, "hero-thin"));
            }
            sheet.getChildren().add(Ink.line(x, DECK - 220, x, DECK + 52, "hero-line"));
        }
        sheet.getChildren().add(Ink.line(3, DECK + 2, 933, DECK + 2, "hero-line"));
        double[][] water = {{60, 76, 250}, {410, 76, 560}, {720, 76, 890}, {180, 108, 420}, {560, 108, 800}};
        for (double[] wave : water)
            sheet.getChildren().add(Ink.line(wave[0], DECK + wave[1], wave[2], DECK + wave[1], "hero-thin"));
        return sheet;
    }

    private Node bring(Screen.Welcome welcome) {
        HBox items = Parts.row(24, item(CardDrawings.idCard(), words.say("welcome.idcard")),
                item(CardDrawings.permitBack(), words.say("welcome.permit")));
        if (welcome.cardPayment() || welcome.qrPayment())
            items.getChildren().add(
                    item(welcome.cardPayment() ? PaymentDrawings.bankCard() : PaymentDrawings.phone(),
                            payment(welcome)));
        items.setAlignment(Pos.TOP_LEFT);
        return Parts.column(24, Parts.text(words.say("welcome.bring"), "section"), items);
    }

    private String payment(Screen.Welcome welcome) {
        if (!welcome.qrPayment())
            return words.say("welcome.pay.card");
        return words.say(welcome.cardPayment() ? "welcome.pay.both" : "welcome.pay.qr");
    }

    private static Region item(Node picture, String text) {
        double factor = 84 / picture.getLayoutBounds().getHeight();
        picture.setScaleX(factor);
        picture.setScaleY(factor);
        StackPane frame = new StackPane(new javafx.scene.Group(picture));
        frame.setAlignment(Pos.CENTER_LEFT);
        VBox item = Parts.column(18, frame, Parts.text(text, "item-text"));
        item.setPrefWidth(290);
        HBox.setHgrow(item, Priority.ALWAYS);
        return item;
    }

    private Node fees() {
        HBox row = Parts.row(24, fee("once"), fee("twice"), fee("multiple"));
        return Parts.column(20, Parts.text(words.say("welcome.fees"), "section"), row);
    }

    private Region fee(String key) {
        VBox fee = Parts.column(2, Parts.word(words.say("welcome.fee." + key + ".yuan"), "fee"),
                Parts.text(words.say("welcome.fee." + key), "item-text"));
        fee.setPrefWidth(290);
        HBox.setHgrow(fee, Priority.ALWAYS);
        return fee;
    }
}
