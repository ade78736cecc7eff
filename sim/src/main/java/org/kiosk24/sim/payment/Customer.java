package org.kiosk24.sim.payment;

import java.time.Duration;

/** Who stands in front of the terminal when it asks for a card, and how long they take. */
public record Customer(Act act, Duration after) {
    public enum Act {
        /** Nobody by themselves: the control methods decide. */
        BY_HAND,
        TAPS,
        /** Inserts a card and enters the right PIN. */
        INSERTS_AND_ENTERS_PIN,
        /** Inserts a card and lets the PIN time out. */
        INSERTS_AND_LEAVES,
        PRESSES_STOP,
        WALKS_AWAY
    }

    public static final Customer BY_HAND = new Customer(Act.BY_HAND, Duration.ZERO);

    public static Customer taps(Duration after) {
        return new Customer(Act.TAPS, after);
    }
}
