package org.kiosk24.device;

/** What a citizen can do about a fault; the words for each, in each language, belong to the screens. */
public enum Advice {
    /** Nothing to do but wait: the kiosk tries again by itself. */
    WAIT,
    /** Lift the ID card and lay it down again. */
    PLACE_CARD_AGAIN,
    /** Somebody else's ID card lies on the reader: take it away before laying down one's own. */
    TAKE_LEFT_CARD_AWAY,
    /** The thing on the reader is not the card that was asked for. */
    USE_ANOTHER_CARD,
    /** Put the permit in again, chip and print the right way round. */
    INSERT_PERMIT_AGAIN,
    /** Pay in another way, or come back later. */
    PAY_ANOTHER_WAY,
    /** Take the card that sticks out of the slot. */
    TAKE_CARD,
    /** This kiosk cannot do it now: go to the counter or to another kiosk. */
    GO_TO_COUNTER
}
