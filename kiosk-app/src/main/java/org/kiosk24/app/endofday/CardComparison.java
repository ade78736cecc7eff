package org.kiosk24.app.endofday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.endofday.Attempt.State;
import org.kiosk24.app.endofday.Difference.Kind;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.device.payment.CardTerminal.Totals;

/** The totals of a closed batch against the card payments of the journal. A pure function. */
final class CardComparison {
    /** So many doubtful payments are tried as an explanation, in all combinations. */
    private static final int MOST_DOUBTS = 12;
    private static final int RECEIPTS = 10_000;

    private CardComparison() {}

    static boolean agrees(Totals totals, List<Attempt> attempts) {
        return differences(totals, attempts).isEmpty();
    }

    /** @param attempts of the batch, of both methods */
    static List<Difference> differences(Totals totals, List<Attempt> attempts) {
        List<Attempt> kept = card(attempts, State.KEPT);
        var differences = new ArrayList<Difference>();
        int count = totals.count() - kept.size();
        long fen = totals.fen() - kept.stream().mapToLong(Attempt::fen).sum();
        Optional<List<Attempt>> charged = chosen(card(attempts, State.IN_DOUBT), count, fen);
        if (count == 0 && fen == 0)
            charged = Optional.of(List.of());
        charged.ifPresent(doubts -> doubts.forEach(a -> differences
                .add(new Difference(Kind.CARD_DOUBT_WAS_CHARGED, a.order(), 0, a.fen(), a.id()))));
        List<Attempt> outside = totals.count() == 0 ? kept : kept.stream().filter(a -> !within(totals, a)).toList();
        outside.forEach(a -> differences.add(new Difference(Kind.CARD_NOT_IN_BATCH, a.order(), a.fen(), 0,
                "receipt " + a.receipt() + ", the batch is " + totals.firstReceipt() + " to "
                        + totals.lastReceipt())));
        boolean explained = charged.isPresent()
                || outside.size() == -count && outside.stream().mapToLong(Attempt::fen).sum() == -fen;
        if (!explained)
            differences.add(new Difference(Kind.CARD_TOTALS_DIFFER, "",
                    kept.stream().mapToInt(Attempt::fen).sum(), totals.fen(),
                    "journal " + kept.size() + ", terminal " + totals.count()));
        return List.copyOf(differences);
    }

    private static List<Attempt> card(List<Attempt> attempts, State state) {
        return attempts.stream().filter(a -> a.method() == Method.CARD && a.state() == state).toList();
    }

    /** Receipt numbers run from 0001 to 9999 and begin anew. */
    private static boolean within(Totals totals, Attempt attempt) {
        try {
            int first = Integer.parseInt(totals.firstReceipt());
            int width = Math.floorMod(Integer.parseInt(totals.lastReceipt()) - first, RECEIPTS);
            return Math.floorMod(Integer.parseInt(attempt.receipt()) - first, RECEIPTS) <= width;
        } catch (NumberFormatException e) {
            // one of them has no number to be compared by
            return true;
        }
    }

    /** Just so many doubtful payments of just this sum; empty if there are none, or more than one way. */
    private static Optional<List<Attempt>> chosen(List<Attempt> doubts, int count, long fen) {
        if (count <= 0 || doubts.size() > MOST_DOUBTS)
            return Optional.empty();
        Optional<List<Attempt>> found = Optional.empty();
        for (int set = 1; set < 1 << doubts.size(); set++) {
            int chosen = set;
            List<Attempt> some = java.util.stream.IntStream.range(0, doubts.size())
                    .filter(i -> (chosen >> i & 1) == 1).mapToObj(doubts::get).toList();
            if (some.size() != count || some.stream().mapToLong(Attempt::fen).sum() != fen)
                continue;
            if (found.isPresent())
                return Optional.empty();
            found = Optional.of(some);
        }
        return found;
    }
}
