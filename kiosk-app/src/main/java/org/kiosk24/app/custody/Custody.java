package org.kiosk24.app.custody;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kiosk24.app.custody.Bins.Opening;
import org.kiosk24.app.custody.Bins.Stage;
import org.kiosk24.app.journal.Book;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.time.Time;

/**
 * The bins for permits that the kiosk kept. One person begins, another confirms, one of the two a supervisor; then
 * permits go in and out, every bin is counted, and the statement is signed. Saying the same twice changes nothing. To be
 * used by whoever has the devices.
 */
public final class Custody {
    private static final Pattern NOTE = Pattern.compile("(?U)[^\\p{Cntrl}]{3,200}");
    private final String kioskId;
    private final int bins;
    private final Journal journal;
    private final Book<Record> book;
    private final CardStation station;
    private final Function<String, Optional<String>> sign;
    private final Time time;

    /** Why nothing was done; each has words under {@code custody.objection}. */
    public enum Objection {
        OPENED_BY_ANOTHER,
        NOTHING_BEGUN,
        SAME_PERSON,
        NO_SUPERVISOR,
        NOT_OPEN,
        CONFIRMED_ALREADY,
        NO_SUCH_BIN,
        NOT_KEPT,
        IN_A_BIN,
        IN_NO_BIN,
        STILL_INSIDE,
        STATION_SILENT,
        NOT_COUNTED,
        DIFFERENCES_WITHOUT_A_REASON,
        NO_KEY
    }

    /** What became of it. */
    public sealed interface Verdict {
        /** It is on disk, now or since it was said before. */
        record Done(Bins bins) implements Verdict {}

        record Refused(Objection why) implements Verdict {}
    }

    /**
     * @param bins how many there are, numbered from 1
     * @param sign the kiosk's signature of a text, base64; empty if its key cannot be used
     */
    public Custody(String kioskId, int bins, Journal journal, CardStation station,
            Function<String, Optional<String>> sign,
            Time time) {
        this.kioskId = kioskId;
        this.bins = bins;
        this.journal = journal;
        this.book = book(journal);
        this.station = station;
        this.sign = sign;
        this.time = time;
    }

    private static Book<Record> book(Journal journal) {
        return new Book<>(journal, "custody", Noted.class);
    }

    public Bins bins() {
        return bins(journal);
    }

    /** As the journal says. */
    public static Bins bins(Journal journal) {
        Bins bins = Bins.EMPTY;
        for (Book.Line<Record> line : book(journal).lines())
            bins = bins.with((Noted) line.entry());
        return bins;
    }

    /** Permits that were kept, whose cases are open, and that are in no bin yet. */
    public static List<Order> inTheStation(Journal journal) {
        Bins bins = bins(journal);
        return History.all(journal).stream().map(History::order)
                .filter(o -> o.openCases().contains(CaseReason.PERMIT_KEPT) && !bins.permits().containsKey(o.id()))
                .toList();
    }

    /** The statement and signature of an opening that was shut after counting. */
    public static Optional<Signed> statement(Journal journal, int opening) {
        return book(journal).lines().stream().map(Book.Line::entry)
                .filter(n -> n instanceof Noted.Closed c && c.opening() == opening)
                .map(n -> new Signed(((Noted.Closed) n).statement(), ((Noted.Closed) n).signature())).findFirst();
    }

    /** @param signature base64, over the statement in UTF-8 */
    public record Signed(String statement, String signature) {}

    public Verdict begin(Admitted who) {
        Bins now = bins();
        Optional<Opening> opening = now.opening();
        if (opening.isPresent())
            return among(who, opening.get())
                    ? new Verdict.Done(now)
                    : new Verdict.Refused(Objection.OPENED_BY_ANOTHER);
        return written(new Noted.Begun(1 + now.last().map(Opening::number).orElse(0), who.number(), who.role()));
    }

    /** By another person than the first. */
    public Verdict confirm(Admitted who) {
        Bins now = bins();
        Optional<Opening> opening = now.opening();
        if (opening.isEmpty())
            return new Verdict.Refused(Objection.NOTHING_BEGUN);
        Opening o = opening.get();
        if (o.stage() == Stage.OPEN)
            return o.second().equals(Optional.of(who.number()))
                    ? new Verdict.Done(now)
                    : new Verdict.Refused(Objection.CONFIRMED_ALREADY);
        if (o.first().equals(who.number()))
            return new Verdict.Refused(Objection.SAME_PERSON);
        return who.role() == Role.SUPERVISOR || o.role() == Role.SUPERVISOR
                ? written(new Noted.Confirmed(o.number(), who.number()))
                : new Verdict.Refused(Objection.NO_SUPERVISOR);
    }

    /** Nothing was opened. */
    public Verdict callOff(Admitted who) {
        Bins now = bins();
        return now.opening().filter(o -> o.stage() == Stage.AWAITING_SECOND).isPresent()
                ? written(new Noted.CalledOff(now.opening().get().number(), who.number()))
                : new Verdict.Refused(Objection.NOTHING_BEGUN);
    }

    /** A kept permit, out of the card station, into a bin. */
    public Verdict putIn(Admitted who, String orderId, int bin) {
        return open(who, (now, opening) -> {
            Optional<Integer> where = Optional.ofNullable(now.permits().get(orderId));
            if (where.isPresent())
                return where.get() == bin ? new Verdict.Done(now) : new Verdict.Refused(Objection.IN_A_BIN);
            if (bin < 1 || bin > bins)
                return new Verdict.Refused(Objection.NO_SUCH_BIN);
            if (!History.of(journal, orderId).order().openCases().contains(CaseReason.PERMIT_KEPT))
                return new Verdict.Refused(Objection.NOT_KEPT);
            return stillInside(orderId).<Verdict>map(Verdict.Refused::new)
                    .orElseGet(() -> written(new Noted.PutIn(opening.number(), orderId, bin)));
        });
    }

    /** Out of its bin, to be handed over or sent on; its case is settled by itself. */
    public Verdict takeOut(Admitted who, String orderId) {
        return open(who, (now, opening) -> {
            Optional<Integer> where = Optional.ofNullable(now.permits().get(orderId));
            if (where.isPresent())
                return written(new Noted.TakenOut(opening.number(), orderId, where.get()));
            boolean before = book.lines().stream().anyMatch(l -> l.entry() instanceof Noted.TakenOut t
                    && t.opening() == opening.number() && t.order().equals(orderId));
            return before ? new Verdict.Done(now) : new Verdict.Refused(Objection.IN_NO_BIN);
        });
    }

    public Verdict count(Admitted who, int bin, int found) {
        return open(who, (now, opening) -> {
            if (bin < 1 || bin > bins)
                return new Verdict.Refused(Objection.NO_SUCH_BIN);
            return Optional.of(found).equals(Optional.ofNullable(opening.counted().get(bin)))
                    ? new Verdict.Done(now)
                    : written(new Noted.Counted(opening.number(), bin, found));
        });
    }

    /** Every bin is counted; what differs is explained; the statement of the two is signed. */
    public Verdict close(Admitted who, String why) {
        Bins now = bins();
        if (now.last().filter(o -> o.stage() == Stage.SHUT && among(who, o)).isPresent())
            return new Verdict.Done(now);
        return open(who, (bins, opening) -> {
            if (opening.counted().size() < this.bins)
                return new Verdict.Refused(Objection.NOT_COUNTED);
            List<Difference> differences = bins.differences();
            if (!differences.isEmpty() && !NOTE.matcher(why.strip()).matches())
                return new Verdict.Refused(Objection.DIFFERENCES_WITHOUT_A_REASON);
            String reason = differences.isEmpty() ? "" : why.strip();
            String statement = Statement.of(kioskId, time.now(), bins);
            return sign.apply(statement)
                    .map(signature -> written(
                            new Noted.Closed(opening.number(), differences, reason, statement, signature)))
                    .orElse(new Verdict.Refused(Objection.NO_KEY));
        });
    }

    private interface Act {
        Verdict in(Bins now, Opening opening);
    }

    private Verdict open(Admitted who, Act act) {
        Bins now = bins();
        return now.opening().filter(o -> o.stage() == Stage.OPEN && among(who, o)).map(o -> act.in(now, o))
                .orElse(new Verdict.Refused(Objection.NOT_OPEN));
    }

    private static boolean among(Admitted who, Opening o) {
        return o.first().equals(who.number()) || o.second().equals(Optional.of(who.number()));
    }

    private Verdict written(Noted entry) {
        book.write((Record) entry);
        return new Verdict.Done(bins());
    }

    private Optional<Objection> stillInside(String orderId) {
        if (!Orders.newestKept(journal).map(Order::id).equals(Optional.of(orderId)))
            return Optional.empty();
        if (!(station.where() instanceof Result.Done<Place>(var place)))
            return Optional.of(Objection.STATION_SILENT);
        return place == Place.NONE ? Optional.empty() : Optional.of(Objection.STILL_INSIDE);
    }
}
