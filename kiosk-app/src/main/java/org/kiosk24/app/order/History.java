package org.kiosk24.app.order;

import java.time.Instant;
import java.util.List;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.Row;

/**
 * One order as it was written.
 *
 * @param lines in the order of the journal; none for a number that it does not know
 */
public record History(Order order, List<Line> lines) {
    /** @param seq the journal's row */
    public record Line(long seq, Instant at, Entry entry) {}

    public static History of(Journal journal, String orderId) {
        List<Line> lines = journal.rows(orderId).stream().filter(Row::ofOrder)
                .map(row -> new Line(row.seq(), Instant.parse(row.at()), EntryCodec.read(journal, row))).toList();
        Order order = Order.empty(orderId);
        for (Line line : lines)
            order = order.with(line.entry(), line.at());
        return new History(order, lines);
    }

    /** Every order, oldest first. */
    public static List<History> all(Journal journal) {
        return journal.ordersWithout("").stream().map(id -> of(journal, id)).toList();
    }
}
