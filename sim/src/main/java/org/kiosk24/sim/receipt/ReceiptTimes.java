package org.kiosk24.sim.receipt;

import java.time.Duration;

/**
 * How long the printer takes.
 *
 * @param line a line of text
 * @param qr a QR code
 * @param cut feeding to the knife and cutting
 */
public record ReceiptTimes(Duration line, Duration qr, Duration cut) {
    /** Like a real one: 100 mm of paper a second. */
    public static final ReceiptTimes REAL = ofMillis(40, 300, 500);

    public static ReceiptTimes ofMillis(int line, int qr, int cut) {
        return new ReceiptTimes(Duration.ofMillis(line), Duration.ofMillis(qr), Duration.ofMillis(cut));
    }
}
