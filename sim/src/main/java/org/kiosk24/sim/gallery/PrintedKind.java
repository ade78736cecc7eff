package org.kiosk24.sim.gallery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.sim.citizen.ScriptedCitizen.Mind;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.World;

/** Every kind of slip that the kiosk prints, and the visit in which it does. */
public enum PrintedKind {
    RECEIPT("zhang", "endorsement", "HKG3M1T"),
    REFUND("zhang", "endorsement", "HKG3M1T", world -> world.cardStation.strike("erase-head-hot")),
    CONTINUE(wish("zhang", "endorsement", "HKG3M1T", Mind.CANCELS_WHEN_ASKED_TO_PAY), world -> {
    }, List.of()),
    CASE("zhang", "endorsement", "HKG3M1T", world -> world.cardStation.strike("jam-during-print")),
    REPRINT("elder", "reprint", ""),
    ACCEPTED("zhang", "application", "MOVE"),
    GUIDE("zhang", "guide", "NEWBORN", world -> {
    }, Screen.Button.print().touch()),
    BOOKING("functionary", "booking", "WH01"),
    ASKED("zhang", "application", "NEWBORN", world -> {
    }, Screen.Button.asked().touch(), Screen.Button.print().touch());

    final Wish wish;
    final Consumer<World> accident;
    /** Pressed instead of what the screens say, each once and in this order. */
    final List<Touch> presses;

    PrintedKind(String persona, String service, String choice) {
        this(persona, service, choice, world -> {
        });
    }

    PrintedKind(String persona, String service, String choice, Consumer<World> accident, Touch... presses) {
        this(wish(persona, service, choice, Mind.STAYS), accident, List.of(presses));
    }

    PrintedKind(Wish wish, Consumer<World> accident, List<Touch> presses) {
        this.wish = wish;
        this.accident = accident;
        this.presses = presses;
    }

    private static Wish wish(String persona, String service, String choice, Mind mind) {
        return new Wish(persona, service, choice, Method.QR, Duration.ofMillis(600), mind);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
