package org.kiosk24.app.endofday;

/**
 * Something that terminal or gateway and journal say differently.
 *
 * @param order empty where the terminal's totals alone do not tell whose it is
 * @param journalFen what the kiosk keeps by its journal
 * @param otherFen what terminal or gateway say
 * @param detail in the words of device or gateway; no personal data
 */
public record Difference(Kind kind, String order, int journalFen, int otherFen, String detail) {
    public enum Kind {
        /** The terminal has a payment whose outcome nobody knew. */
        CARD_DOUBT_WAS_CHARGED,
        /** The receipt number is not among those of the batch. */
        CARD_NOT_IN_BATCH,
        /** Totals differ, and no order explains it: compare the terminal's slip with the list. */
        CARD_TOTALS_DIFFER,
        /** A batch was closed whose totals nobody has seen. */
        CARD_TOTALS_NOT_SEEN,
        QR_CHARGED_AND_NOT_IN_JOURNAL,
        QR_NOT_CHARGED_AT_GATEWAY,
        QR_OTHER_SUM,
        QR_NOT_REFUNDED_AT_GATEWAY,
        QR_REFUNDED_AT_GATEWAY,
        /** The gateway did not answer for it. */
        QR_NOT_KNOWN
    }
}
