package org.kiosk24.app.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.app.bureau.Bureau.Reason;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.Whereabouts;
import org.kiosk24.app.voice.Control.Role;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Advice;
import org.kiosk24.device.payment.PayerPrompt;

/**
 * What is said, sentence by sentence. A screen says its question, what it tells from top to bottom, where the person's
 * hands are wanted and how to find the place by touch, where permit and money are, and how many things can be chosen.
 */
public final class Narration {
    private final Words words;
    private final Spoken spoken;

    private Narration(Words words) {
        this.words = words;
        this.spoken = new Spoken(words);
    }

    /** All that is said when a screen appears. */
    public static List<String> of(View view, Words words) {
        return new Narration(words).screen(view);
    }

    /** What is said when a control has been reached. */
    public static List<String> of(Control control, int number, int count, Words words) {
        return new Narration(words).control(control, number, count);
    }

    private List<String> screen(View view) {
        List<String> said = new ArrayList<>(content(view.screen()));
        for (Whereabouts where : Whereabouts.of(view.screen()))
            said.add(words.say("where", where));
        List<Control> controls = Controls.of(view.screen(), view.preferences(), words);
        long choices = controls.stream().filter(c -> c.role() != Role.SETTING).count();
        if (view.screen() instanceof Screen.Welcome)
            said.add(words.say("voice.keys"));
        else if (choices > 0)
            said.add(words.say(choices == 1 ? "voice.controls.one" : "voice.controls", choices));
        return said.stream().map(spoken::of).filter(s -> !s.isEmpty()).toList();
    }

    private List<String> control(Control control, int number, int count) {
        List<String> said = new ArrayList<>(List.of(spoken.of(control.label())));
        control.closed().ifPresent(why -> {
            if (control.role() == Role.CHOICE)
                said.add(words.say("choice.closed"));
            said.add(spoken.of(why));
        });
        said.add(words.say("voice.position", number, count));
        return said;
    }

    private List<String> content(Screen screen) {
        return switch (screen) {
            case Screen.Welcome s -> welcome(s);
            case Screen.OutOfService s -> Stream.of(say("closed.title"), say("closed.lead"),
                    s.elsewhere().isEmpty() ? Stream.<String>of() : say("closed.elsewhere"),
                    s.elsewhere().stream().map(words::say)).flatMap(x -> x).toList();
            case Screen.LookingAfter s -> Stream.of(say("lookingafter.title"), say("lookingafter.lead"),
                    s.elsewhere().isEmpty() ? Stream.<String>of() : say("closed.elsewhere"),
                    s.elsewhere().stream().map(words::say)).flatMap(x -> x).toList();
            case Screen.PlaceIdCard s -> handed("idcard.title", s.again(), "idcard.lead", "voice.at.idcard");
            case Screen.InsertPermit s -> handed("permit.title", s.again(), "permit.lead", "voice.at.permit");
            case Screen.Working s -> said("working." + s.work(), "working." + s.work() + ".lead");
            case Screen.ChooseProduct s -> List.of(words.say("choose.title"),
                    words.say("choose.lead", s.maskedName()));
            case Screen.Confirm s -> confirm(s);
            case Screen.ChoosePayment s -> List.of(words.say("pay.title"), amount(s.product().feeFen()),
                    new ProductWords(words, s.product()).line());
            case Screen.PayByCard s -> payByCard(s);
            case Screen.PayByQr s -> List.of(words.say("qr.title"), words.say("qr.lead"), amount(s.fen()),
                    words.say("voice.at.qr"));
            case Screen.NotPaid s -> said("notpaid.title", s.declined() ? "notpaid.declined" : "notpaid.cancelled");
            case Screen.Making s when s.part() == Screen.Part.REPRINT -> List.of(words.say("making.title"),
                    words.say("making", s.part()));
            case Screen.Making s -> List.of(words.say("making.title"),
                    words.say("voice.making", s.part().ordinal() + 1, Screen.Part.CHECK.ordinal() + 1,
                            words.say("making", s.part())),
                    words.say("making.lead"));
            case Screen.TakePermit s -> List.of(words.say("take.title"), words.say("take", s.after()),
                    words.say("voice.at.slot"));
            case Screen.NotEntitled s -> notEntitled(s);
            case Screen.Sorry s -> sorry(s);
            case Screen.StaffCase s -> Stream.concat(
                    Stream.of(words.say("case.title"), words.say("case.lead"),
                            words.say("voice.pair", words.say("case.number"), spoken.digits(s.caseNumber()))),
                    said(s.moneyInDoubt() ? "case.money" : "case.nomoney",
                            s.permitKept() ? "case.permit.kept" : "case.permit.returned",
                            s.slipPrinted() ? "case.slip" : "case.noslip").stream())
                    .toList();
            case Screen.Goodbye s -> goodbye(s);
            case Screen.Sheet s -> Stream.concat(
                    Stream.concat(Stream.of(words.say(s.title())), s.lead().stream().map(words::say)),
                    s.blocks().stream().flatMap(new BlockNarration(words, spoken)::of)).toList();
        };
    }

    private Stream<String> say(String key) {
        return Stream.of(words.say(key));
    }

    private List<String> said(String... keys) {
        return Stream.of(keys).map(words::say).toList();
    }

    private List<String> welcome(Screen.Welcome welcome) {
        List<String> said = new ArrayList<>(said("app.name", "welcome.title", "welcome.lead"));
        welcome.notNow().ifPresent(why -> said.add(words.say("welcome.reduced", words.say(why))));
        List<String> bring = new ArrayList<>(said("welcome.idcard", "welcome.permit"));
        if (welcome.cardPayment() || welcome.qrPayment())
            bring.add(words.say(!welcome.qrPayment() ? "welcome.pay.card"
                    : welcome.cardPayment() ? "welcome.pay.both" : "welcome.pay.qr"));
        said.add(words.say("voice.pair", words.say("welcome.bring"), String.join(words.say("voice.and"), bring)));
        return said;
    }

    private List<String> handed(String title, List<Advice> again, String lead, String place) {
        List<String> said = new ArrayList<>(List.of(words.say(title)));
        for (Advice each : again)
            said.add(words.say("advice", each));
        said.addAll(said(lead, place));
        return said;
    }

    private List<String> payByCard(Screen.PayByCard pay) {
        List<String> said = new ArrayList<>(said("card." + pay.prompt(), "card." + pay.prompt() + ".lead"));
        if (pay.prompt() == PayerPrompt.PRESENT_CARD)
            said.addAll(List.of(amount(pay.fen()), words.say("voice.at.terminal")));
        return said;
    }

    private String amount(int fen) {
        return words.say("voice.pair", words.say("pay.amount"), Words.yuan(fen));
    }

    private List<String> confirm(Screen.Confirm confirm) {
        ProductWords product = new ProductWords(words, confirm.product());
        List<String> said = new ArrayList<>(List.of(words.say("confirm.title"), pair("holder", confirm.maskedName()),
                pair("permit", spoken.digits(confirm.maskedPermit())), pair("destination", product.destination()),
                pair("kind", product.kind()), pair("validity", product.validity()), pair("stay", product.stay()),
                pair("fee", product.fee())));
        if (confirm.product().replaces())
            said.add(words.say("confirm.replaces", product.destination()));
        return said;
    }

    private String pair(String key, String value) {
        return words.say("voice.pair", words.say("confirm." + key), value);
    }

    private List<String> notEntitled(Screen.NotEntitled notEntitled) {
        List<String> said = new ArrayList<>(said("notentitled.title", "notentitled.lead"));
        for (Reason reason : notEntitled.reasons())
            said.add(words.say(reason.text()));
        said.add(words.say("notentitled.counter"));
        return said;
    }

    private List<String> sorry(Screen.Sorry sorry) {
        List<String> said = new ArrayList<>(said("sorry." + sorry.why(), "sorry." + sorry.why() + ".lead"));
        if (sorry.advice() != Advice.WAIT)
            said.add(words.say("advice", sorry.advice()));
        Optional<String> code = sorry.continueCode();
        code.ifPresent(c -> said.add(words.say("voice.pair", words.say("sorry.continue"), spoken.digits(c))));
        return said;
    }

    private List<String> goodbye(Screen.Goodbye goodbye) {
        List<String> things = new ArrayList<>(said("goodbye.permit", "goodbye.idcard"));
        if (goodbye.receiptPrinted())
            things.add(words.say("goodbye.receipt"));
        List<String> said = new ArrayList<>(List.of(
                words.say("voice.pair", words.say("goodbye.title"), String.join(words.say("voice.and"), things))));
        if (goodbye.receiptPrinted())
            said.add(words.say("voice.at.receipt"));
        said.add(words.say("goodbye.lead"));
        return said;
    }
}
