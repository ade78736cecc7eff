package org.kiosk24.device.payment;

/**
 * What a terminal says of one stored payment, as compared in recovery. Absent fields are empty strings. It holds
 * nothing of the payer's card but the kind.
 *
 * @param fen amount in fen (1/100 yuan); -1 if the terminal did not say
 * @param terminalId BMP 29, 8 digits
 * @param receipt BMP 87, 4 digits
 * @param trace BMP 0B or TLV 1F2B
 * @param turnover BMP 88, 6 digits
 * @param date BMP 0D, MMDD
 * @param time BMP 0C, HHMMSS
 * @param resultCode BMP 27, two hex digits
 * @param originalTrace BMP 37, the trace of the payment that this record reverses
 * @param cardKind what the receipt may name, such as {@code UnionPay}
 */
public record CardPayment(int fen, String terminalId, String receipt, String trace, String turnover, String date,
        String time, String resultCode, String originalTrace, String cardKind) {
    /** A terminal that has no stored payment at all. */
    public static final CardPayment NONE = new CardPayment(-1, "", "", "", "", "", "", "", "", "");
}
