package org.kiosk24.sim.demo;

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
            case Touch.Speak t -> "language";
        };
    }
}
