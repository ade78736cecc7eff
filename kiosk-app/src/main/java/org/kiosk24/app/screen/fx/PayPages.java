package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.payment.PayerPrompt;

/** How to pay, and paying. */
record PayPages(Brush brush) {
    private static final int QR_SIZE = 620;
    /** A telephone still reads it from half a metre: 60 mm. */
    private static final double QR_SMALLEST = .45;

    Page of(Screen.ChoosePayment choose) {
        List<Button> ways = new ArrayList<>();
        int columns = choose.card() && choose.qr() && brush.roomy() && !brush.seated() ? 2 : 1;
        if (choose.card())
            ways.add(way("pay-card", "card", PaymentDrawings.bankCard(), new Touch.PayByCard(), columns));
        if (choose.qr())
            ways.add(way("pay-qr", "qr", PaymentDrawings.phone(), new Touch.PayByQr(), columns));
        ProductWords product = new ProductWords(brush.words(), choose.product());
        return new Page(brush.say("pay.title"), "", Page.with(List.of(amount(choose.product().feeFen()),
                Piece.tells(Parts.text(product.line(), "value"))), Tiles.rows(ways, columns).toArray(Piece[]::new)),
                List.of(Pages.cancel(brush)));
    }

    Page of(Screen.PayByCard pay) {
        String key = "card." + pay.prompt().name();
        return new Page(brush.say(key), brush.say(key + ".lead"),
                List.of(amount(pay.fen()), Piece.adorns(PaymentDrawings.terminal(pay.prompt()))),
                pay.prompt() == PayerPrompt.PRESENT_CARD ? List.of(Pages.cancel(brush)) : List.of());
    }

    Page of(Screen.PayByQr pay) {
        return new Page(brush.say("qr.title"), brush.say("qr.lead"), List.of(amount(pay.fen()),
                Piece.stretches(new PictureBox(QrPicture.of(pay.qrText(), QR_SIZE), QR_SMALLEST))),
                List.of(Pages.cancel(brush)));
    }

    private Piece amount(int fen) {
        HBox row = Parts.row(24, Parts.word(brush.say("pay.amount"), "name"), Parts.word(Words.yuan(fen), "amount"));
        row.setAlignment(Pos.BASELINE_LEFT);
        return Piece.tells(row);
    }

    private Button way(String id, String key, Node picture, Touch touch, int columns) {
        String title = brush.say("button." + key);
        String hint = brush.say("pay.by." + key + ".hint");
        PictureBox box = new PictureBox(picture, 1);
        box.setMinWidth(Region.USE_PREF_SIZE);
        var text = Parts.column(4, Parts.text(title, "tile-title"), Parts.text(hint, "small"));
        Region inside;
        if (columns == 2) {
            HBox line = Parts.row(0, box);
            inside = Parts.column(28, line, text);
        } else
            inside = Parts.signed(box, text);
        Button way = new Tiles(brush).button(id, title + ". " + hint, touch, inside);
        way.getStyleClass().add("way");
        return way;
    }
}
