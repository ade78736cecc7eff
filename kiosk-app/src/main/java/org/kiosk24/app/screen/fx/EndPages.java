package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Advice;

/** How a visit ends, or why there is none. */
record EndPages(Words words) {
    Page of(Screen.OutOfService closed) {
        VBox body = Parts.column(40, Parts.space(), Parts.centred(SignDrawings.closed()), Parts.space(),
                Parts.text(words.say("closed.code", closed.code()), "caption"));
        return new Page(words.say("closed.title"), words.say("closed.lead"), body, List.of());
    }

    Page of(Screen.NotEntitled notEntitled) {
        VBox list = Parts.column(0);
        int number = 0;
        for (Reason reason : notEntitled.reasons()) {
            String text = words.say(reason.text());
            HBox row = Parts.row(32, Parts.word(++number + ".", "name"), Parts.text(text, "value"));
            row.setAlignment(Pos.BASELINE_LEFT);
            row.getStyleClass().add(number == notEntitled.reasons().size() ? "line-last" : "line");
            list.getChildren().add(row);
        }
        VBox body = Parts.column(40, list, Parts.text(words.say("notentitled.counter"), "lead"), Parts.space());
        if (notEntitled.reasons().size() <= 3)
            body.getChildren().addAll(Parts.centred(SignDrawings.counter()), Parts.space());
        return new Page(words.say("notentitled.title"), words.say("notentitled.lead"), body, List.of(understood()));
    }

    Page of(Screen.Sorry sorry) {
        String key = "sorry." + sorry.why().name();
        VBox body = Parts.column(40);
        if (sorry.advice() != Advice.WAIT)
            body.getChildren().add(Parts.notice(words.say("advice", sorry.advice())));
        sorry.continueCode().ifPresent(code -> body.getChildren().add(continueCode(code)));
        body.getChildren().addAll(Parts.space(), Parts.centred(picture(sorry)), Parts.space());
        return new Page(words.say(key), words.say(key + ".lead"), body, List.of(understood()));
    }

    private Region continueCode(String code) {
        VBox box = Parts.column(4, Parts.text(words.say("sorry.continue"), "name"),
                Parts.text(code.substring(0, 4) + " " + code.substring(4), "case-number"));
        box.getStyleClass().add("case-box");
        return box;
    }

    private static Node picture(Screen.Sorry sorry) {
        return switch (sorry.why()) {
            case CANCELLED, TIMED_OUT -> SignDrawings.stopped();
            case ID_CARD_NOT_ACCEPTED, ID_CARD_EXPIRED -> CardDrawings.barred(CardDrawings.idCard());
            case NOT_THE_SAME_PERSON -> CardDrawings.pair();
            case DEVICE_FAULT, BUREAU_UNREACHABLE -> SignDrawings.closed();
            case NOT_MADE_MONEY_BACK -> PaymentDrawings.moneyBack();
        };
    }

    Page of(Screen.StaffCase staffCase) {
        VBox number = Parts.column(4, Parts.text(words.say("case.number"), "name"),
                Parts.text(staffCase.caseNumber(), "case-number"));
        number.getStyleClass().add("case-box");
        VBox facts = Parts.column(0, fact(staffCase.moneyInDoubt() ? "case.money" : "case.nomoney", "line"),
                fact(staffCase.permitKept() ? "case.permit.kept" : "case.permit.returned", "line"),
                fact(staffCase.slipPrinted() ? "case.slip" : "case.noslip", "line-last"));
        VBox body = Parts.column(48, number, facts, Parts.space());
        return new Page(words.say("case.title"), words.say("case.lead"), body, List.of(understood()));
    }

    private Region fact(String key, String style) {
        HBox row = Parts.row(28, Ink.sheet(20, 20, Ink.disc(10, 10, 9, "ink-area")),
                Parts.text(words.say(key), "value"));
        row.getStyleClass().add(style);
        return row;
    }

    Page of(Screen.Goodbye goodbye) {
        HBox things = Parts.row(56, thing(CardDrawings.permitBack(), "goodbye.permit"),
                thing(CardDrawings.idCard(), "goodbye.idcard"));
        if (goodbye.receiptPrinted())
            things.getChildren().add(thing(SignDrawings.slip(), "goodbye.receipt"));
        things.setAlignment(Pos.BOTTOM_CENTER);
        things.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return new Page(words.say("goodbye.title"), words.say("goodbye.lead"), Parts.centred(things), List.of());
    }

    private Region thing(Node picture, String key) {
        double factor = 250 / picture.getLayoutBounds().getWidth() > 1 ? 1 : 250 / picture.getLayoutBounds().getWidth();
        picture.setScaleX(factor);
        picture.setScaleY(factor);
        VBox thing = Parts.column(28, new Group(picture), Parts.word(words.say(key), "value"));
        thing.setAlignment(Pos.BOTTOM_CENTER);
        return thing;
    }

    private Page.Action understood() {
        return Page.affirm("confirm", words.say("button.understood"), new Touch.Confirm());
    }
}
