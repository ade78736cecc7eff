package org.kiosk24.app.screen.fx;

import org.kiosk24.app.words.Words;
import static org.kiosk24.app.screen.fx.Page.affirm;
import static org.kiosk24.app.screen.fx.Page.other;

import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Advice;

/** The page of each screen. */
record Pages(Words words, Consumer<Touch> tap) {
    Page of(Screen screen) {
        return switch (screen) {
            case Screen.Welcome welcome -> new WelcomePage(words, tap).of(welcome);
            case Screen.OutOfService closed -> new EndPages(words).of(closed);
            case Screen.PlaceIdCard place -> new Page(words.say("idcard.title"), words.say("idcard.lead"),
                    Parts.pictureUnder(again(place.again()), CardDrawings.layIdCard()), List.of(cancel()));
            case Screen.InsertPermit insert -> new Page(words.say("permit.title"), words.say("permit.lead"),
                    Parts.pictureUnder(again(insert.again()),
                            CardDrawings.insertPermit(caption("permit.right"), caption("permit.wrong"))),
                    List.of(cancel()));
            case Screen.Working working -> working(working.work());
            case Screen.ChooseProduct choose -> new ChoosePage(words, tap).of(choose);
            case Screen.Confirm confirm -> new ConfirmPage(words).of(confirm);
            case Screen.ChoosePayment choose -> new PayPages(words, tap).of(choose);
            case Screen.PayByCard card -> new PayPages(words, tap).of(card);
            case Screen.PayByQr qr -> new PayPages(words, tap).of(qr);
            case Screen.NotPaid notPaid -> new Page(words.say("notpaid.title"),
                    words.say(notPaid.declined() ? "notpaid.declined" : "notpaid.cancelled"),
                    Parts.centred(PaymentDrawings.notPaid()),
                    List.of(cancel(), affirm("confirm", words.say("button.retry"), new Touch.Confirm())));
            case Screen.Making making -> new MakingPage(words).of(making.part());
            case Screen.TakePermit take -> new Page(words.say("take.title"),
                    words.say(take.issued() ? "take.issued" : "take.empty"), Parts.centred(CardDrawings.takePermit()),
                    List.of());
            case Screen.NotEntitled notEntitled -> new EndPages(words).of(notEntitled);
            case Screen.Sorry sorry -> new EndPages(words).of(sorry);
            case Screen.StaffCase staffCase -> new EndPages(words).of(staffCase);
            case Screen.Sheet sheet -> new SheetPage(words, tap).of(sheet);
            case Screen.Goodbye goodbye -> new EndPages(words).of(goodbye);
        };
    }

    private Page working(Screen.Work work) {
        String key = "working." + work.name();
        return new Page(words.say(key), words.say(key + ".lead"), Parts.centred(SignDrawings.turning(300)), List.of());
    }

    private javafx.scene.Node caption(String key) {
        var caption = Parts.text(words.say(key), "caption");
        caption.setPrefWidth(240);
        return caption;
    }

    private List<String> again(List<Advice> advice) {
        return advice.stream().map(each -> words.say("advice", each)).toList();
    }

    private Page.Action cancel() {
        return other("cancel", words.say("button.cancel"), new Touch.Cancel());
    }
}
