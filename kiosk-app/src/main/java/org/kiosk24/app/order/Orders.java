package org.kiosk24.app.order;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.Row;
import org.kiosk24.device.time.Time;

/** All orders of this kiosk. */
public final class Orders {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyMMdd-HHmmss");
    /** Without 0, 1, I, L, O and U, so that a number read aloud is understood. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final Journal journal;
    private final Time time;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final String kioskId;
    /** The bureau was told of whatever was to be reported up to this row, so that a long journal is not read again. */
    private volatile long told;
    private volatile Keeping keeping = new Keeping(-1, false);

    /** Whether a permit is kept, as it was when the journal had so many rows. */
    private record Keeping(long rows, boolean permit) {}

    public Orders(Journal journal, String kioskId, Time time, ZoneId zone, RandomGenerator random) {
        this.journal = journal;
        this.kioskId = kioskId;
        this.time = time;
        this.zone = zone;
        this.random = random;
    }

    /** A new order, numbered kiosk, local date, time and four random letters: {@code WH0001-261123-052009-7KQ4}. */
    public OrderFile begin() {
        var id = new StringBuilder(kioskId).append('-').append(STAMP.format(time.now().atZone(zone))).append('-');
        for (int i = 0; i < 4; i++)
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return OrderFile.begin(journal, id.toString(), new Entry.Opened(kioskId));
    }

    /** Every order, oldest first. */
    public static List<OrderFile> all(Journal journal) {
        return journal.ordersWithout("").stream().map(id -> OrderFile.of(journal, id)).toList();
    }

    /** Orders that never reached their end, oldest first. */
    public List<OrderFile> open() {
        return journal.ordersWithout("Closed").stream().map(id -> OrderFile.of(journal, id)).toList();
    }

    /** The oldest order that the bureau is still to be told of. */
    public Optional<OrderFile> toReport() {
        long now = journal.size();
        Optional<Row> next = journal.firstBehind(told, "Reporting", "Reported");
        told = next.map(row -> row.seq() - 1).orElse(now);
        return next.map(row -> OrderFile.of(journal, row.orderId()));
    }

    /** Whether the newest order with a permit still keeps it inside, for staff to take out. */
    public boolean keeping() {
        long rows = journal.size();
        if (keeping.rows != rows)
            keeping = new Keeping(rows, newestKept(journal).isPresent());
        return keeping.permit;
    }

    /** The newest order with a permit, drawn in for it or found inside, if it keeps that and no staff has said where it went. */
    public static Optional<Order> newestKept(Journal journal) {
        return journal.newest("Taking", "Found").map(id -> OrderFile.of(journal, id).order())
                .filter(o -> o.custody() == Order.Custody.KEPT
                        && o.resolution(Entry.CaseReason.PERMIT_KEPT).isEmpty());
    }

    /** Without a row if there is no such order. */
    public static OrderFile file(Journal journal, String orderId) {
        return OrderFile.of(journal, orderId);
    }
}
