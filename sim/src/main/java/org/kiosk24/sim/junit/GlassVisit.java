package org.kiosk24.sim.junit;

import java.time.Duration;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.citizen.Hands;
import org.kiosk24.sim.dock.KioskBox;

/** Somebody who wants an endorsement and does what the glass asks for; whoever was told the last word is gone. */
final class GlassVisit {
    /** Until the same is done again for a screen that stays. */
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PACE = Duration.ofMillis(500);
    private final String persona;
    private final String product;
    private final Method method;
    private final Hands hands;
    private final KioskBox glass;
    private final Time time;
    private boolean begun;

    GlassVisit(String persona, String product, Method method, Hands hands, KioskBox glass, Time time) {
        this.persona = persona;
        this.product = product;
        this.method = method;
        this.hands = hands;
        this.glass = glass;
        this.time = time;
    }

    /** Visits until there is nothing left to do. @return whether that was before the deadline */
    boolean comes(Deadline end) {
        String before = "";
        Deadline again = time.in(Duration.ZERO);
        while (!time.passed(end)) {
            String screen = glass.screen().orElse("");
            if (screen.equals(before) && !time.passed(again) || screen.isEmpty()) {
                time.sleep(PACE);
                continue;
            }
            before = screen;
            again = time.in(AGAIN);
            time.sleep(PACE);
            if (glass.screen().orElse("").equals(screen) && !sees(screen))
                return true;
        }
        return false;
    }

    /** @return whether the visit goes on */
    private boolean sees(String screen) {
        if (screen.startsWith("welcome")) {
            if (begun)
                return false;
            glass.press("start");
        } else if (screen.startsWith("sheet-menu")) {
            begun = true;
            glass.press("choose-endorsement");
        } else if (screen.startsWith("place-id-card")) {
            hands.liftIdCard();
            time.sleep(PACE);
            hands.placeIdCard(persona);
        } else if (screen.startsWith("insert-permit")) {
            hands.liftIdCard();
            hands.insertPermit(persona);
        } else if (screen.startsWith("sheet-recognise")) {
            hands.lookIntoCamera(persona);
            glass.press("choose-face");
        } else if (screen.startsWith("choose-product")) {
            glass.press("choose-" + product);
        } else if (screen.startsWith("pay-by-card-present")) {
            hands.tapBankCard();
        } else if (screen.startsWith("pay-by-qr")) {
            hands.payQr();
        } else if (screen.startsWith("take-permit")) {
            hands.takePermit();
        } else if (isLast(screen)) {
            hands.leaveCamera();
            hands.takePermit();
            glass.press("confirm");
        } else if (!glass.press(method == Method.CARD ? "pay-card" : "pay-qr"))
            glass.press("confirm");
        return true;
    }

    private static boolean isLast(String screen) {
        return screen.startsWith("goodbye") || screen.startsWith("sorry") || screen.startsWith("staff-case")
                || screen.startsWith("not-entitled");
    }
}
