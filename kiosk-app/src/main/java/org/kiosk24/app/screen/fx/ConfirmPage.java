package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Words;

/** What will be made and what it costs, line by line. */
record ConfirmPage(Brush brush) {
    Page of(Screen.Confirm confirm) {
        ProductWords product = new ProductWords(brush.words(), confirm.product());
        List<Piece> pieces = new ArrayList<>(Parts.lines(List.of(line("holder", confirm.maskedName()),
                line("permit", confirm.maskedPermit()), line("destination", product.destination()),
                line("kind", Words.sentence(product.kind())), line("validity", product.validity()),
                line("stay", Words.sentence(product.stay())),
                Lists.nameAndValue(brush, brush.say("confirm.fee"), Parts.text(product.fee(), "value-fee")))));
        if (confirm.product().replaces())
            pieces.addAll(Parts.notices(brush.say("confirm.replaces", product.destination()), brush));
        return new Page(brush.say("confirm.title"), "", pieces,
                List.of(Pages.cancel(brush), Page.other("back", brush.say("button.back"), new Touch.Back()),
                        Page.affirm("confirm", brush.say("button.confirm"), new Touch.Confirm())));
    }

    private Region line(String key, String value) {
        return Lists.nameAndValue(brush, brush.say("confirm." + key), Parts.text(value, "value"));
    }
}
