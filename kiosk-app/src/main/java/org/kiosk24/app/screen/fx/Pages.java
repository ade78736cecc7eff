package org.kiosk24.app.screen.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Advice;

/** The page of each screen. */
record Pages(Brush brush) {
    Page of(Screen screen) {
        return switch (screen) {
            case Screen.Welcome welcome -> new WelcomePage(brush).of(welcome);
            case Screen.OutOfService closed -> new EndPages(brush).of(closed);
            case Screen.LookingAfter busy -> new EndPages(brush).of(busy);
            case Screen.PlaceIdCard place -> new Page(brush.say("idcard.title"), brush.say("idcard.lead"),
                    Page.with(again(place.again()), Piece.adorns(CardDrawings.layIdCard())), List.of(cancel(brush)));
            case Screen.InsertPermit insert -> insertPermit(insert);
            case Screen.Working working -> working(working.work());
            case Screen.ChooseProduct choose -> new ChoosePage(brush).of(choose);
            case Screen.Confirm confirm -> new ConfirmPage(brush).of(confirm);
            case Screen.ChoosePayment choose -> new PayPages(brush).of(choose);
            case Screen.PayByCard card -> new PayPages(brush).of(card);
            case Screen.PayByQr qr -> new PayPages(brush).of(qr);
            case Screen.NotPaid notPaid -> new Page(brush.say("notpaid.title"),
                    brush.say(notPaid.declined() ? "notpaid.declined" : "notpaid.cancelled"),
                    List.of(Piece.adorns(PaymentDrawings.notPaid())), List.of(cancel(brush),
                            Page.affirm("confirm", brush.say("button.retry"), new Touch.Confirm())));
            case Screen.Making making -> new MakingPage(brush).of(making.part());
            case Screen.TakePermit take -> new Page(brush.say("take.title"),
                    brush.words().say("take", take.after()),
                    List.of(Piece.adorns(CardDrawings.takePermit())), List.of());
            case Screen.NotEntitled notEntitled -> new EndPages(brush).of(notEntitled);
            case Screen.Sorry sorry -> new EndPages(brush).of(sorry);
            case Screen.StaffCase staffCase -> new EndPages(brush).of(staffCase);
            case Screen.Sheet sheet -> new SheetPage(brush).of(sheet);
            case Screen.Goodbye goodbye -> new EndPages(brush).of(goodbye);
        };
    }

    private Page insertPermit(Screen.InsertPermit insert) {
        var sides = Parts.row(40, side(Ink.sheet(52, 52, Ink.check(26, 26, 24)), "permit.right"),
                side(Ink.sheet(52, 52, Ink.cross(26, 26, 23)), "permit.wrong"));
        return new Page(brush.say("permit.title"), brush.say("permit.lead"), Page.with(again(insert.again()),
                Piece.tells(sides), Piece.adorns(CardDrawings.insertPermit())), List.of(cancel(brush)));
    }

    private Node side(Node sign, String key) {
        return Parts.row(18, sign, Parts.text(brush.say(key), "value"));
    }

    private Page working(Screen.Work work) {
        String key = "working." + work.name();
        return new Page(brush.say(key), brush.say(key + ".lead"), List.of(Piece.adorns(SignDrawings.turning(300))),
                List.of());
    }

    private List<Piece> again(List<Advice> advice) {
        List<Piece> notices = new ArrayList<>();
        for (Advice each : advice)
            notices.addAll(Parts.notices(brush.words().say("advice", each), brush));
        return notices;
    }

    static Page.Action cancel(Brush brush) {
        return Page.other("cancel", brush.say("button.cancel"), new Touch.Cancel());
    }
}
