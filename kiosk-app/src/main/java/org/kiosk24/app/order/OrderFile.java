package org.kiosk24.app.order;

import java.time.Instant;
import java.util.List;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.Row;

/** One order and its journal: what is recorded is on disk before {@link #record} returns. */
public final class OrderFile {
    private final Journal journal;
    private Order order;

    private OrderFile(Journal journal, Order order) {
        this.journal = journal;
        this.order = order;
    }

    static OrderFile begin(Journal journal, String orderId, Entry.Opened opened) {
        var file = new OrderFile(journal, Order.empty(orderId));
        file.record(opened);
        return file;
    }

    /** The order as the journal left it. */
    static OrderFile of(Journal journal, String orderId) {
        return new OrderFile(journal, fold(journal, orderId, journal.rows(orderId)));
    }

    private static Order fold(Journal journal, String orderId, List<Row> rows) {
        Order order = Order.empty(orderId);
        for (Row row : rows)
            order = order.with(EntryCodec.read(journal, row), Instant.parse(row.at()));
        return order;
    }

    public String id() {
        return order.id();
    }

    public Order order() {
        return order;
    }

    /** Writes the entry to disk, then sees it. */
    public void record(Entry entry) {
        Row row = EntryCodec.write(journal, order.id(), entry);
        order = order.with(entry, Instant.parse(row.at()));
    }
}
