package org.kiosk24.sim.payment;

/** What a terminal does with an approved payment whose result the cash register did not answer. All three exist. */
public enum Personality {
    /** A: it gives the payment back, by a reversal of its own. */
    AUTO_REVERSE,
    /** B: it keeps the payment. */
    KEEP,
    /** C: it marks the payment declined, without a reversal, and names the last successful one when asked. */
    MARK_DECLINED
}
