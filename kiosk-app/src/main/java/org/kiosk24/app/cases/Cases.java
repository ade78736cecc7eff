package org.kiosk24.app.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kiosk24.app.cases.Ruling.Objection;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.cardstation.CardStation.Place;

/** Settles cases, and takes that back. To be used by whoever has the devices, while nobody is served. */
public final class Cases {
    private static final Pattern STAFF = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern NOTE = Pattern.compile("(?U)[^\\p{Cntrl}]{3,200}");
    private final Journal journal;
    private final CardStation station;

    public Cases(Journal journal, CardStation station) {
        this.journal = journal;
        this.station = station;
    }

    /** What became of the wish; after {@code Recorded} it is on disk. */
    public sealed interface Verdict {
        record Recorded(Order order) implements Verdict {}

        /** Just that is written there already; nothing was written again. */
        record Already(Order order) implements Verdict {}

        record Refused(Objection why) implements Verdict {}
    }

    /** Orders with something for staff, oldest first. */
    public static List<Order> open(Journal journal) {
        return Orders.all(journal).stream().map(OrderFile::order).filter(o -> !o.openCases().isEmpty()).toList();
    }

    /**
     * @param by a staff number
     * @param note why; may name persons, and is sealed
     */
    public Verdict resolve(String orderId, CaseReason reason, Resolution how, String by, String note) {
        OrderFile file = file(orderId);
        Order order = file.order();
        var wanted = new Entry.CaseResolved(reason, how, by, note.strip());
        if (order.resolution(reason).equals(Optional.of(wanted)))
            return new Verdict.Already(order);
        Optional<Objection> objection = said(by, wanted.note()).or(() -> Ruling.objection(order, reason, how))
                .or(() -> reason == CaseReason.PERMIT_KEPT ? stillInside(order) : Optional.empty());
        return objection.<Verdict>map(Verdict.Refused::new).orElseGet(() -> recorded(file, wanted));
    }

    /** What was settled is open again; the row that settled it stays. */
    public Verdict reopen(String orderId, CaseReason reason, String by, String note) {
        OrderFile file = file(orderId);
        Order order = file.order();
        var wanted = new Entry.CaseReopened(reason, by, note.strip());
        Optional<Objection> objection = said(by, wanted.note())
                .or(() -> order.cases().contains(reason) ? Optional.empty() : Optional.of(Objection.NO_SUCH_CASE));
        if (objection.isPresent())
            return new Verdict.Refused(objection.get());
        return order.resolution(reason).isEmpty() ? new Verdict.Already(order) : recorded(file, wanted);
    }

    private OrderFile file(String orderId) {
        return Orders.file(journal, orderId);
    }

    private static Verdict recorded(OrderFile file, Entry entry) {
        file.record(entry);
        return new Verdict.Recorded(file.order());
    }

    private static Optional<Objection> said(String by, String note) {
        return STAFF.matcher(by).matches() && NOTE.matcher(note).matches()
                ? Optional.empty()
                : Optional.of(Objection.NO_REASON);
    }

    /** Once it is said to be gone, a permit that is seen inside would be pushed out to whoever passes. */
    private Optional<Objection> stillInside(Order order) {
        if (!Orders.newestKept(journal).map(Order::id).equals(Optional.of(order.id())))
            return Optional.empty();
        if (!(station.where() instanceof Result.Done<Place>(var place)))
            return Optional.of(Objection.STATION_SILENT);
        return place == Place.NONE ? Optional.empty() : Optional.of(Objection.STILL_INSIDE);
    }
}
