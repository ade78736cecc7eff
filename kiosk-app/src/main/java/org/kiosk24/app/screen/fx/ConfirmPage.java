package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;

/** What will be made and what it costs, line by line. */
record ConfirmPage(Words words) {
    Page of(Screen.Confirm confirm) {
        ProductWords product = new ProductWords(words, confirm.product());
        VBox table = Parts.column(0, line("holder", confirm.maskedName()), line("permit", confirm.maskedPermit()),
                line("destination", product.destination()), line("kind", Words.sentence(product.kind())),
                line("validity", product.validity()), line("stay", Words.sentence(product.stay())), fee(product));
        VBox body = Parts.column(36, table);
        if (confirm.product().replaces())
            body.getChildren().add(Parts.notice(words.say("confirm.replaces", product.destination())));
        body.getChildren().add(Parts.space());
        return new Page(words.say("confirm.title"), "", body,
                List.of(Page.other("cancel", words.say("button.cancel"), new Touch.Cancel()),
                        Page.other("back", words.say("button.back"), new Touch.Back()),
                        Page.affirm("confirm", words.say("button.confirm"), new Touch.Confirm())));
    }

    private Region line(String key, String value) {
        return line(key, value, "value", "line");
    }

    private Region fee(ProductWords product) {
        return line("fee", product.fee(), "value-fee", "line-last");
    }

    private Region line(String key, String value, String valueStyle, String lineStyle) {
        Region name = Parts.text(words.say("confirm." + key), "name");
        name.setMinWidth(300);
        name.setPrefWidth(300);
        Region text = Parts.text(value, valueStyle);
        HBox line = Parts.row(24, name, text);
        line.getStyleClass().add(lineStyle);
        return line;
    }
}
