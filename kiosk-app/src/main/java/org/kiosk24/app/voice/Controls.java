package org.kiosk24.app.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Reach;
import org.kiosk24.app.screen.Preferences.TextSize;
import org.kiosk24.app.screen.Preferences.Theme;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.ProductWords;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.voice.Control.Role;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.payment.PayerPrompt;

/**
 * All that can be done on a screen, in the order in which keys reach it, which is that of the glass: what the screen
 * asks, then its buttons, the affirmative one last, then how one wants to be served.
 */
public final class Controls {
    private final Words words;

    private Controls(Words words) {
        this.words = words;
    }

    public static List<Control> of(Screen screen, Preferences preferences, Words words) {
        var controls = new Controls(words);
        return Stream.concat(controls.asked(screen).stream(), controls.settings(preferences)).toList();
    }

    private List<Control> asked(Screen screen) {
        return switch (screen) {
            case Screen.Welcome s -> List.of(button("start", "button.start", new Touch.Start()));
            case Screen.PlaceIdCard s -> List.of(cancel());
            case Screen.InsertPermit s -> List.of(cancel());
            case Screen.ChooseProduct s -> Stream.concat(s.products().stream().map(p -> new ProductWords(words, p))
                    .map(p -> Control.press("choose-" + p.product().code(), p.line() + ". " + p.fee(), Role.CHOICE,
                            new Touch.Choose(p.product().code()))),
                    Stream.of(cancel())).toList();
            case Screen.Confirm s -> List.of(cancel(), button("back", "button.back", new Touch.Back()),
                    button("confirm", "button.confirm", new Touch.Confirm()));
            case Screen.ChoosePayment s -> ways(s);
            case Screen.PayByCard s -> s.prompt() == PayerPrompt.PRESENT_CARD ? List.of(cancel()) : List.of();
            case Screen.PayByQr s -> List.of(cancel());
            case Screen.NotPaid s -> List.of(cancel(), button("confirm", "button.retry", new Touch.Confirm()));
            case Screen.NotEntitled s -> List.of(of(Screen.Button.asked()), understood());
            case Screen.Sorry s -> List.of(of(Screen.Button.asked()), understood());
            case Screen.StaffCase s -> List.of(of(Screen.Button.asked()), understood());
            case Screen.Sheet s -> sheet(s);
            case Screen.OutOfService s -> List.of();
            case Screen.LookingAfter s -> List.of();
            case Screen.Working s -> List.of();
            case Screen.Making s -> List.of();
            case Screen.TakePermit s -> List.of();
            case Screen.Goodbye s -> List.of(of(Screen.Button.asked()));
        };
    }

    private List<Control> ways(Screen.ChoosePayment choose) {
        List<Control> ways = new ArrayList<>();
        if (choose.card())
            ways.add(way("pay-card", "card", new Touch.PayByCard()));
        if (choose.qr())
            ways.add(way("pay-qr", "qr", new Touch.PayByQr()));
        ways.add(cancel());
        return ways;
    }

    private Control way(String id, String key, Touch touch) {
        return Control.press(id, words.say("button." + key) + ". " + words.say("pay.by." + key + ".hint"), Role.CHOICE,
                touch);
    }

    private List<Control> sheet(Screen.Sheet sheet) {
        Stream<Control> asked = sheet.blocks().stream().flatMap(this::of);
        Stream<Control> others = sheet.buttons().stream().filter(b -> b.rank() == Screen.Button.Rank.OTHER)
                .map(this::of);
        Stream<Control> affirm = sheet.buttons().stream().filter(b -> b.rank() == Screen.Button.Rank.AFFIRM)
                .map(this::of);
        return Stream.of(asked, others, affirm).flatMap(s -> s).toList();
    }

    private Stream<Control> of(Block block) {
        return switch (block) {
            case Block.Choices(var choices) -> choices.stream().map(this::of);
            case Block.Digits(var length, var shown) -> Stream.of(new Control("key-ok",
                    words.say("voice.digits", length), Role.DIGITS, Optional.empty(),
                    new Control.Act.Type(length, shown)));
            case Block.Signs(var signs) -> signs.stream().flatMap(this::of);
            case Block.Fields f -> Stream.of();
            case Block.Keys k -> Stream.of();
            case Block.Signature s -> Stream.of(new Control("sign-card", words.say("button.sign.card"), Role.SIGNATURE,
                    Optional.empty(), new Control.Act.Agree()));
            case Block.Writing w -> Stream.of(Control.closed("key-ok", words.say("voice.writing"), Role.WRITING,
                    words.say("voice.writing.closed")));
            case Block.Paragraph p -> Stream.of();
            case Block.Notice n -> Stream.of();
            case Block.Table t -> Stream.of();
            case Block.Timeline t -> Stream.of();
            case Block.Checklist c -> Stream.of();
            case Block.Number n -> Stream.of();
            case Block.Qr q -> Stream.of();
            case Block.Mirror m -> Stream.of();
        };
    }

    private Control of(Block.Choice choice) {
        String title = words.say(choice.title());
        if (!choice.open())
            return Control.closed("closed-" + choice.code(), title, Role.CHOICE,
                    choice.notNow().stream().map(words::say).collect(Collectors.joining(". ")));
        String detail = words.say(choice.detail());
        return Control.press("choose-" + choice.code(), detail.isEmpty() ? title : title + ". " + detail, Role.CHOICE,
                new Touch.Choose(choice.code()));
    }

    private Stream<Control> of(Block.Sign sign) {
        String label = words.say(sign.name()) + ". " + words.say(sign.state());
        String told = words.say(sign.told());
        return sign.code().map(code -> Control.press("choose-" + code, told.isEmpty() ? label : label + ". " + told,
                Role.CHOICE, new Touch.Choose(code))).stream();
    }

    private Control of(Screen.Button button) {
        return Control.press(button.id(), words.say(button.label()), Role.BUTTON, button.touch());
    }

    private Control button(String id, String key, Touch touch) {
        return Control.press(id, words.say(key), Role.BUTTON, touch);
    }

    private Control cancel() {
        return button("cancel", "button.cancel", new Touch.Cancel());
    }

    private Control understood() {
        return button("confirm", "button.understood", new Touch.Confirm());
    }

    private Stream<Control> settings(Preferences now) {
        Reach reach = now.reach() == Reach.STANDING ? Reach.SEATED : Reach.STANDING;
        Theme theme = now.theme() == Theme.PAPER ? Theme.CONTRAST : Theme.PAPER;
        Voice voice = Voice.values()[(now.voice().ordinal() + 1) % Voice.values().length];
        List<Control> settings = new ArrayList<>();
        settings.add(setting("reach", reach, "reach.spoken." + reach, new Touch.Lower(reach)));
        settings.add(size("smaller", now.size(), -1));
        settings.add(size("larger", now.size(), 1));
        settings.add(setting("theme", theme, "theme.spoken." + theme, new Touch.Paint(theme)));
        settings.add(setting("voice", voice, "voice.spoken." + now.voice(), new Touch.Hear(voice)));
        for (Language other : Language.values())
            if (other != now.language())
                settings.add(Control.press("language-" + other.tag(), Words.of(other).say("language.name"),
                        Role.SETTING, new Touch.Speak(other)));
        return settings.stream();
    }

    /** @param wanted what it becomes */
    private Control setting(String kind, Enum<?> wanted, String key, Touch touch) {
        return Control.press(id(kind, wanted), words.say("setting." + key), Role.SETTING, touch);
    }

    private Control size(String name, TextSize now, int step) {
        int wanted = now.ordinal() + step;
        String label = words.say("setting.size.spoken." + name, now.ordinal() + 1, TextSize.values().length);
        if (wanted < 0 || wanted >= TextSize.values().length)
            return Control.closed(id("size", now), label, Role.SETTING, words.say("voice.size.end"));
        TextSize size = TextSize.values()[wanted];
        return Control.press(id("size", size), label, Role.SETTING, new Touch.Enlarge(size));
    }

    private static String id(String kind, Enum<?> wanted) {
        return kind + "-" + wanted.name().toLowerCase(Locale.ROOT);
    }
}
