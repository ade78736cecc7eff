package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.payment.PayerPrompt;

/** How to pay, and paying. */
record PayPages(Words words, Consumer<Touch> tap) {
    private static final int QR_SIZE = 620;

    Page of(Screen.ChoosePayment choose) {
        List<Node> ways = new ArrayList<>();
        if (choose.card())
            ways.add(way("pay-card", "card", PaymentDrawings.bankCard(), new Touch.PayByCard()));
        if (choose.qr())
            ways.add(way("pay-qr", "qr", PaymentDrawings.phone(), new Touch.PayByQr()));
        HBox row = Parts.row(24, ways.toArray(Node[]::new));
        ProductWords product = new ProductWords(words, choose.product());
        VBox body = Parts.column(48, amount(choose.product().feeFen()), Parts.text(product.line(), "product-line"),
                Parts.space(), row);
        return new Page(words.say("pay.title"), "", body, List.of(cancel()));
    }

    Page of(Screen.PayByCard pay) {
        String key = "card." + pay.prompt().name();
        VBox body = Parts.column(24, amount(pay.fen()), stretched(PaymentDrawings.terminal(pay.prompt())));
        return new Page(words.say(key), words.say(key + ".lead"), body,
                pay.prompt() == PayerPrompt.PRESENT_CARD ? List.of(cancel()) : List.of());
    }

    Page of(Screen.PayByQr pay) {
        VBox body = Parts.column(24, amount(pay.fen()), stretched(QrPicture.of(pay.qrText(), QR_SIZE)));
        return new Page(words.say("qr.title"), words.say("qr.lead"), body, List.of(cancel()));
    }

    private Region amount(int fen) {
        HBox row = Parts.row(24, Parts.word(words.say("pay.amount"), "name"), Parts.word(Words.yuan(fen), "amount"));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Region stretched(Node picture) {
        Region centre = Parts.centred(picture);
        VBox.setVgrow(centre, Priority.ALWAYS);
        return centre;
    }

    private Button way(String id, String key, Node picture, Touch touch) {
        Button way = Parts.button(id, () -> tap.accept(touch), "tile", "way");
        double factor = 120 / picture.getLayoutBounds().getHeight();
        picture.setScaleX(factor);
        picture.setScaleY(factor);
        VBox text = Parts.column(10, new Group(picture), Parts.space(),
                Parts.word(words.say("button." + key), "tile-title"),
                Parts.word(words.say("pay.by." + key + ".hint"), "tile-small"));
        way.setGraphic(text);
        way.setMaxWidth(Double.MAX_VALUE);
        way.setPrefWidth(456);
        HBox.setHgrow(way, Priority.ALWAYS);
        text.setPrefSize(370, 300);
        return way;
    }

    private Page.Action cancel() {
        return Page.other("cancel", words.say("button.cancel"), new Touch.Cancel());
    }
}
