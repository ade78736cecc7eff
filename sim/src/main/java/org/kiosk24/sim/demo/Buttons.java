package org.kiosk24.sim.demo;

import java.util.Locale;
import org.kiosk24.app.screen.Touch;

/** Which button on the glass stands for a touch. */
final class Buttons {
    private Buttons() {}

    static String idOf(Touch touch) {
        return switch (touch) {
            case Touch.Start t -> "start";
            case Touch.Choose(var code) -> "choose-" + code;
            case Touch.Confirm t -> "confirm";
            case Touch.Back t -> "back";
            case Touch.Cancel t -> "cancel";
            case Touch.PayByCard t -> "pay-card";
            case Touch.PayByQr t -> "pay-qr";
            case Touch.Enter t -> "key-ok";
            case Touch.Sign t -> t.equals(Touch.Sign.WITH_ID_CARD) ? "sign-card" : "sign";
            case Touch.Inspect t -> throw new IllegalArgumentException("nobody on the glass does that");
            case Touch.Officer t -> throw new IllegalArgumentException("a gesture, no button");
            case Touch.Press t -> throw new IllegalArgumentException("a key beside the glass");
            case Touch.Extend t -> "extend";
            case Touch.Speak(var language) -> "language-" + language.tag();
            case Touch.Enlarge(var size) -> "size-" + lower(size);
            case Touch.Paint(var theme) -> "theme-" + lower(theme);
            case Touch.Lower(var reach) -> "reach-" + lower(reach);
            case Touch.Hear(var voice) -> "voice-" + lower(voice);
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
