package org.kiosk24.sim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.screen.fx.GlassWatch;
import org.kiosk24.app.screen.fx.GlassWatch.Shown;
import org.kiosk24.app.screen.sample.SheetSamples;
import org.kiosk24.app.screen.sample.VisitSamples;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.payment.PayerPrompt;

/**
 * All that one person may see, in the order of a visit, by real buttons where a person would touch one: an endorsement,
 * then the other services, after the glass was set to how the person wants it, touch by touch.
 */
final class UiVisit {
    /** So that the last seconds are on the glass, too. */
    private static final int SECONDS = 18;
    private static final Screen WELCOME = Welcome.SCREEN;
    private static final Screen CHOOSE = new Screen.ChooseProduct("张**", VisitSamples.many());
    private static final Screen PAY = new Screen.ChoosePayment(VisitSamples.HK_TWICE, true, true);
    static final Screen MIRROR = new Screen.Sheet("face", Text.say("face.comparing"), Optional.empty(),
            List.of(new Block.Mirror()),
            List.of(Screen.Button.cancel(),
                    Screen.Button.other("back", Text.say("recognise.otherway"), new Touch.Back())),
            true);

    /** A part of a visit. */
    enum Leg {
        ENDORSEMENT, SERVICES, ENDS
    }

    /** @param step what was touched, or came, and where it led */
    record Timed(String step, Shown shown) {}

    private final GlassWatch glass;
    private final List<Timed> timed = new ArrayList<>();
    private Preferences manner;

    /** @param manner of the person before the first touch */
    UiVisit(GlassWatch glass, Preferences manner) {
        this.glass = glass;
        this.manner = manner;
    }

    /** @param wanted how the person wants to be served */
    List<Timed> run(Preferences wanted, List<Leg> legs) {
        comes(WELCOME);
        set(wanted);
        for (Leg leg : legs)
            switch (leg) {
                case ENDORSEMENT -> endorsement();
                case SERVICES -> services();
                case ENDS -> ends();
            }
        return timed;
    }

    private void set(Preferences wanted) {
        while (manner.size() != wanted.size())
            setting(WELCOME, "size-", new Touch.Enlarge(Preferences.TextSize.values()[manner.size().ordinal() + 1]));
        if (manner.theme() != wanted.theme())
            setting(WELCOME, "theme-", new Touch.Paint(wanted.theme()));
        if (manner.reach() != wanted.reach())
            setting(WELCOME, "reach-", new Touch.Lower(wanted.reach()));
    }

    private void setting(Screen on, String kind, Touch.Setting setting) {
        String what = switch (setting) {
            case Touch.Speak(var language) -> language.tag();
            case Touch.Enlarge(var size) -> lower(size);
            case Touch.Paint(var theme) -> lower(theme);
            case Touch.Lower(var reach) -> lower(reach);
            case Touch.Hear(var voice) -> lower(voice);
        };
        manner = manner.with(setting);
        touch(kind + what, on);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void endorsement() {
        touch("start", sheet("sample-menu"));
        touch("choose-a", CHOOSE);
        var mine = manner.language();
        for (var language : org.kiosk24.app.words.Language.values())
            if (language != mine)
                setting(CHOOSE, "language-", new Touch.Speak(language));
        setting(CHOOSE, "language-", new Touch.Speak(mine));
        touch("choose-HKG1Y2T", new Screen.PlaceIdCard(List.of()));
        comes(new Screen.Working(Screen.Work.READING_ID_CARD));
        comes(new Screen.PlaceIdCard(List.of(Advice.values()[0])));
        comes(new Screen.InsertPermit(List.of()));
        comes(new Screen.Working(Screen.Work.READING_PERMIT));
        comes(MIRROR);
        comes(new Screen.Confirm("张**", "C12***678", VisitSamples.HK_TWICE));
        touch("confirm", PAY);
        touch("pay-qr", new Screen.PayByQr(3000, VisitSamples.QR));
        touch("cancel", PAY);
        touch("pay-card", new Screen.PayByCard(3000, PayerPrompt.values()[0]));
        for (Screen.Part part : Screen.Part.values())
            comes(new Screen.Making(part));
        comes(new Screen.TakePermit(Screen.After.MADE));
        comes(new Screen.Goodbye(true));
        comes(WELCOME);
    }

    private void services() {
        touch("start", sheet("sample-menu"));
        touch("choose-c", sheet("sample-code"));
        for (int digit = 1; digit <= 6; digit++)
            change("key-" + digit);
        touch("key-ok", sheet("sample-progress"));
        touch("continue", sheet("sample-missing"));
        touch("continue", sheet("sample-fetched"));
        touch("continue", sheet("sample-contents"));
        touch("choose-reprint", sheet("sample-guide"));
        touch("print", sheet("sample-slip"));
        touch("done", sheet("sample-writing"));
        change(glass.has("key-N") ? "key-N" : "key-n");
        change(glass.has("key-I") ? "key-I" : "key-i");
        touch("cancel", sheet("sample-signature"));
        touch("cancel", WELCOME);
    }

    private void ends() {
        comes(new Screen.NotEntitled(reasons()));
        touch("confirm", new Screen.Sorry(Screen.Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));
        touch("confirm", new Screen.StaffCase("WH0001-20261123-031502-7KQF", true, true, true));
        touch("confirm", WELCOME);
    }

    private static List<org.kiosk24.app.bureau.Bureau.Reason> reasons() {
        return new VisitSamples().screens().stream()
                .filter(Screen.NotEntitled.class::isInstance)
                .map(Screen.NotEntitled.class::cast).map(Screen.NotEntitled::reasons).filter(r -> r.size() == 3)
                .findFirst().orElseThrow();
    }

    private static Screen sheet(String name) {
        return new SheetSamples().screens().stream()
                .filter(s -> s instanceof Screen.Sheet sheet && sheet.name().equals(name)).findFirst().orElseThrow();
    }

    private View view(Screen screen) {
        return new View(screen, manner, SECONDS);
    }

    /** Turned to, part by part, if it is further down. */
    private void touch(String button, Screen next) {
        find(button);
        timed.add(new Timed(button + " to " + name(next), glass.touch(button, view(next))));
    }

    private void change(String button) {
        find(button);
        timed.add(new Timed(button, glass.touch(button)));
    }

    private void find(String button) {
        while (!glass.has(button) && glass.has("turn-down"))
            timed.add(new Timed("turn-down", glass.touch("turn-down")));
    }

    private void comes(Screen next) {
        timed.add(new Timed(name(next), glass.comes(view(next))));
    }

    private String name(Screen screen) {
        String name = org.kiosk24.app.screen.fx.Gallery.name(screen);
        return name + " " + lower(manner.language()) + " " + lower(manner.size()) + " " + lower(manner.theme()) + " "
                + lower(manner.reach());
    }
}
