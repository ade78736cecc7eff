package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;

/** How a visit ends, or why there is none. */
record EndPages(Brush brush) {
    Page of(Screen.OutOfService closed) {
        List<Piece> pieces = elsewhere(closed.elsewhere());
        pieces.add(Piece.adorns(SignDrawings.closed()));
        pieces.add(Piece.tells(Parts.text(brush.say("closed.code", closed.code()), "small")));
        return new Page(brush.say("closed.title"), brush.say("closed.lead"), pieces, List.of());
    }

    Page of(Screen.LookingAfter busy) {
        List<Piece> pieces = elsewhere(busy.elsewhere());
        pieces.add(Piece.adorns(SignDrawings.turning(300)));
        return new Page(brush.say("lookingafter.title"), brush.say("lookingafter.lead"), pieces, List.of());
    }

    private List<Piece> elsewhere(List<Text> known) {
        List<Piece> pieces = new ArrayList<>();
        if (known.isEmpty())
            return pieces;
        pieces.add(Piece.tells(Parts.text(brush.say("closed.elsewhere"), "section")));
        List<HBox> places = new ArrayList<>();
        for (Text place : known)
            places.add(Parts.signed(SignDrawings.place(), Parts.text(brush.say(place), "value")));
        Parts.lines(places).forEach(p -> pieces.add(p.after(p.gap() > 0 ? 16 : 0)));
        return pieces;
    }

    Page of(Screen.NotEntitled notEntitled) {
        List<Piece> pieces = new ArrayList<>();
        int number = 0;
        for (Reason reason : notEntitled.reasons()) {
            String sign = ++number + ".";
            List<Piece> parts = Parts.pieces(brush.say(reason.text()), brush, sentence -> reason(sign, sentence));
            parts.getFirst().node().getStyleClass().add("line");
            for (Piece part : parts)
                pieces.add(number == 1 && part == parts.getFirst() ? part : part.after(0));
        }
        pieces.add(Piece.tells(Parts.text(brush.say("notentitled.counter"), "lead")));
        if (notEntitled.reasons().size() <= 3)
            pieces.add(Piece.adorns(SignDrawings.counter()));
        return new Page(brush.say("notentitled.title"), brush.say("notentitled.lead"), pieces,
                List.of(asked(), understood()));
    }

    private static Region reason(String sign, String sentence) {
        HBox row = Parts.signed(Parts.word(sign, "name"), Parts.text(sentence, "value"));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    Page of(Screen.Sorry sorry) {
        String key = "sorry." + sorry.why().name();
        List<Piece> pieces = new ArrayList<>();
        if (sorry.advice() != Advice.WAIT)
            pieces.addAll(Parts.notices(brush.words().say("advice", sorry.advice()), brush));
        sorry.continueCode().ifPresent(code -> pieces.add(
                number(brush, brush.say("sorry.continue"), code.substring(0, 4) + " " + code.substring(4))));
        pieces.add(Piece.adorns(picture(sorry)));
        return new Page(brush.say(key), brush.say(key + ".lead"), pieces, List.of(asked(), understood()));
    }

    private static Node picture(Screen.Sorry sorry) {
        return switch (sorry.why()) {
            case CANCELLED, TIMED_OUT -> SignDrawings.stopped();
            case ID_CARD_NOT_ACCEPTED, ID_CARD_EXPIRED -> CardDrawings.barred(CardDrawings.idCard());
            case NOT_THE_SAME_PERSON, NOT_RECOGNISED -> CardDrawings.pair();
            case DEVICE_FAULT, BUREAU_UNREACHABLE -> SignDrawings.closed();
            case NOT_MADE_MONEY_BACK -> PaymentDrawings.moneyBack();
        };
    }

    Page of(Screen.StaffCase staffCase) {
        List<Region> facts = List.of(fact(staffCase.moneyInDoubt() ? "case.money" : "case.nomoney"),
                fact(staffCase.permitKept() ? "case.permit.kept" : "case.permit.returned"),
                fact(staffCase.slipPrinted() ? "case.slip" : "case.noslip"));
        List<Piece> pieces = new ArrayList<>(List.of(number(brush, brush.say("case.number"), staffCase.caseNumber())));
        pieces.addAll(Parts.lines(facts));
        return new Page(brush.say("case.title"), brush.say("case.lead"), pieces, List.of(asked(), understood()));
    }

    /** A number to be noted. */
    static Piece number(Brush brush, String name, String number) {
        VBox box = Parts.column(0, Parts.text(name, "name"), Parts.text(number, "number"));
        box.getStyleClass().add("number-box");
        return Piece.tells(box);
    }

    private Region fact(String key) {
        return Parts.signed(Ink.sheet(20, 20, Ink.disc(10, 10, 9, "ink-area")), Parts.text(brush.say(key), "value"));
    }

    Page of(Screen.Goodbye goodbye) {
        List<HBox> things = new ArrayList<>(List.of(thing(CardDrawings.permitBack(), "goodbye.permit"),
                thing(CardDrawings.idCard(), "goodbye.idcard")));
        if (goodbye.receiptPrinted())
            things.add(thing(SignDrawings.slip(), "goodbye.receipt"));
        return new Page(brush.say("goodbye.title"), brush.say("goodbye.lead"), Parts.lines(things),
                List.of(asked()));
    }

    private HBox thing(Node picture, String key) {
        double factor = Math.min(1, 150 / picture.getLayoutBounds().getHeight());
        picture.setScaleX(factor);
        picture.setScaleY(factor);
        HBox frame = new HBox(new javafx.scene.Group(picture));
        frame.setAlignment(Pos.CENTER);
        frame.setMinWidth(260);
        return Parts.signed(frame, Parts.text(brush.say(key), "value-now"));
    }

    private Page.Action asked() {
        Screen.Button asked = Screen.Button.asked();
        return new Page.Action(asked.id(), brush.say(asked.label()), asked.touch(), Page.Rank.OTHER);
    }

    private Page.Action understood() {
        return Page.affirm("confirm", brush.say("button.understood"), new Touch.Confirm());
    }
}
