package org.kiosk24.app.supplies;

import java.util.Locale;

/** What is used up. */
public enum Supply {
    /** Receipt paper, in slips. Counted down by the slips of orders; other slips use it, too. */
    PAPER,
    /** The card station's print and erase head, in prints, by the mechanism's own counter. */
    CARD_HEAD,
    /** Blank cards in the cabinet, in cards. The kiosk itself uses none. */
    BLANK_CARDS;

    /** As commands and the configuration name it: {@code card-head}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
