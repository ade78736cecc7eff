package org.kiosk24.sim.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people call devices. */
public enum Called {
    IDCARD("idcard", "ID-card reader", "reader"),
    PAYMENT("payment", "terminal", "payment terminal"),
    CARD_STATION("cardStation", "card station", "station"),
    RECEIPT("receipt", "printer", "receipt printer"),
    PERMIT("permit", "chip", "permit's chip"),
    BUREAU("bureau"),
    QR("qr", "QR gateway"),
    IDENTITY("identity", "identity desk"),
    CAMERA("camera"),
    /** Not a device, but it can be cut. */
    POWER("power");

    private final List<String> names;

    Called(String... names) {
        this.names = List.of(names);
    }

    /** The model's own name. */
    String device() {
        return names.getFirst();
    }

    static Optional<Called> by(String phrase) {
        for (Called called : values())
            for (String name : called.names)
                if (plain(name).equals(phrase))
                    return Optional.of(called);
        return Optional.empty();
    }

    /** Small letters, single spaces for hyphens, no articles. */
    static String plain(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\b(the|a|an) ", "").strip();
    }
}
