package org.kiosk24.app.diag;

import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Check.Seen;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;

/** The journal: its chain, and what in it still waits for somebody. */
public final class JournalChecks {
    private JournalChecks() {}

    public static List<Check> of(Journal journal) {
        return List.of(new Check("journal.chain", Part.JOURNAL, "journal", () -> guarded(() -> chain(journal))),
                new Check("journal.orders", Part.JOURNAL, "journal", () -> guarded(() -> orders(journal))));
    }

    private static Seen guarded(java.util.function.Supplier<Seen> look) {
        try {
            return look.get();
        } catch (JournalBroken e) {
            return Seen.of(Cause.JOURNAL_UNREADABLE, e.getMessage());
        }
    }

    private static Seen chain(Journal journal) {
        var rows = Reading.told("rows", Long.toString(journal.size()));
        Optional<String> wrong = journal.verify();
        return wrong.isEmpty() ? Seen.well(rows) : Seen.of(Cause.JOURNAL_ALTERED, wrong.get(), rows);
    }

    private static Seen orders(Journal journal) {
        List<OrderFile> all = Orders.all(journal);
        long open = all.stream().filter(f -> f.order().ending().isEmpty()).count();
        long cases = all.stream().filter(f -> !f.order().openCases().isEmpty()).count();
        var readings = new Reading[]{new Reading("open", Long.toString(open), "0"),
                Reading.told("cases", Long.toString(cases))};
        return open > 0
                ? Seen.of(Cause.ORDERS_OPEN, open + " orders have not come to their end", readings)
                : Seen.well(readings);
    }
}
