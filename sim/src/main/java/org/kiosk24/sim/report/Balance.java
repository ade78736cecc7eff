package org.kiosk24.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Diary.Account;

/**
 * Whether the money comes out even: what was kept is the fees of what was issued, and what staff have to settle.
 *
 * @param issued orders that ended well
 * @param feesFen of those
 * @param open orders in the hands of staff for which money was kept
 * @param unexplained every fen that is neither, order by order
 */
record Balance(long chargedFen, long refundedFen, int issued, long feesFen, List<Account> open,
        List<Difference> unexplained) {
    /** @param orderId empty for money of no order */
    record Difference(String orderId, long fen) {}

    static Balance of(List<DayResult> days) {
        int issued = 0;
        long fees = 0;
        var open = new ArrayList<Account>();
        var differences = new ArrayList<Difference>();
        for (DayResult day : days) {
            for (Account a : day.diary().accounts()) {
                long due = a.ending().equals(Optional.of(Ending.ISSUED)) ? a.feeFen() : 0;
                issued += a.ending().equals(Optional.of(Ending.ISSUED)) ? 1 : 0;
                fees += due;
                if (a.ending().equals(Optional.of(Ending.CASE))) {
                    if (a.keptFen() != 0)
                        open.add(a);
                } else if (a.keptFen() != due)
                    differences.add(new Difference(a.orderId(), a.keptFen() - due));
            }
            if (day.diary().strayFen() != 0)
                differences.add(new Difference("", day.diary().strayFen()));
        }
        return new Balance(days.stream().mapToLong(DayResult::chargedFen).sum(),
                days.stream().mapToLong(DayResult::refundedFen).sum(), issued, fees, List.copyOf(open),
                List.copyOf(differences));
    }

    long keptFen() {
        return chargedFen - refundedFen;
    }

    long openFen() {
        return open.stream().mapToLong(Account::keptFen).sum();
    }

    /** Zero on a good day. */
    long restFen() {
        return keptFen() - feesFen - openFen();
    }
}
