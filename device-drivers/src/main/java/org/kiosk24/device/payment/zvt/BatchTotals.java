package org.kiosk24.device.payment.zvt;

import java.util.Arrays;
import java.util.Optional;
import org.kiosk24.device.payment.CardTerminal.Totals;

/**
 * BMP 60 (PA00P015, 2.16): first and last receipt number (2 BCD each), then for each kind of card a count (1 byte
 * binary) and an amount (6 BCD). BMP 04 is the sum.
 */
final class BatchTotals {
    private static final int CARD_KIND = 7;

    private BatchTotals() {}

    /** Empty unless the record is one of a closed batch and its sums agree. */
    static Optional<Totals> of(StatusInformation status) {
        if (!status.approved() || !status.endOfDay() || status.amount().isEmpty())
            return Optional.empty();
        byte[] batch = status.fields().get(Bmp.TOTALS).orElseThrow();
        if (batch.length < 4 || (batch.length - 4) % CARD_KIND != 0)
            return Optional.empty();
        int count = 0;
        long fen = 0;
        for (int at = 4; at < batch.length; at += CARD_KIND) {
            byte[] amount = Arrays.copyOfRange(batch, at + 1, at + CARD_KIND);
            if (!Bcd.decimal(amount))
                return Optional.empty();
            count += batch[at] & 0xFF;
            fen += Bcd.number(amount);
        }
        if (fen != status.amount().getAsLong() || fen > Integer.MAX_VALUE)
            return Optional.empty();
        return Optional.of(new Totals(count, (int) fen, Bcd.digits(Arrays.copyOfRange(batch, 0, 2)),
                Bcd.digits(Arrays.copyOfRange(batch, 2, 4))));
    }
}
