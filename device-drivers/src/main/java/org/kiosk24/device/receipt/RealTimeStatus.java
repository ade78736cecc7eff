package org.kiosk24.device.receipt;

import java.util.Optional;

/**
 * The four bytes that answer {@code 10 04 n}, n from 1 to 4. Bits 1 and 4 of each are always 1, bits 0 and 7 always 0:
 * so {@code (b & 93) == 12} tells a status byte from anything else on the line.
 *
 * <p>n=1: bit 3 offline. n=2: bit 2 cover open, bit 5 stopped by paper end, bit 6 error. n=3: bit 3 cutter, bit 5
 * unrecoverable, bit 6 recovers by itself (head too hot). n=4: bits 2 and 3 paper near its end, bits 5 and 6 at its
 * end.
 *
 * <p>Source: HPRT TP809, Citizen iDP-3221 and Axiohm A758 manuals, real-time status.
 */
final class RealTimeStatus {
    static final int QUESTIONS = 4;

    private RealTimeStatus() {}

    static byte[] question(int n) {
        return new byte[]{0x10, 0x04, (byte) n};
    }

    static boolean isStatus(int b) {
        return (b & 0x93) == 0x12;
    }

    /** The state, or nothing when these are not four status bytes. */
    static Optional<ReceiptPrinter.State> parse(int[] answers) {
        if (answers.length != QUESTIONS)
            return Optional.empty();
        for (int b : answers)
            if (b < 0 || b > 0xFF || !isStatus(b))
                return Optional.empty();
        return Optional.of(new ReceiptPrinter.State((answers[0] & 0x08) == 0, (answers[1] & 0x04) != 0,
                (answers[1] & 0x20) != 0 || (answers[3] & 0x60) != 0, (answers[3] & 0x0C) != 0,
                (answers[2] & 0x08) != 0, (answers[2] & 0x20) != 0));
    }
}
