package org.kiosk24.app.supplies;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.journal.Book;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation;

/** The books of what is used up. To be used by whoever has the devices. */
public final class Supplies {
    private final Journal journal;
    private final Book<Record> book;
    private final CardStation station;
    private final Map<Supply, Integer> low;

    /** Why nothing was done; each has words under {@code supplies.objection}. */
    public enum Objection {
        /** The card station does not tell its counter. */
        STATION_SILENT,
        /** Another count than expected needs a reason of 3 to 200 characters. */
        DIFFERENCE_WITHOUT_A_REASON
    }

    /** What became of it. */
    public sealed interface Verdict {
        record Done(Stock stock) implements Verdict {}

        record Refused(Objection why) implements Verdict {}
    }

    /** @param low when it is time to bring more, for each supply */
    public Supplies(Journal journal, CardStation station, Map<Supply, Integer> low) {
        this.journal = journal;
        this.book = new Book<>(journal, "supplies", Noted.class);
        this.station = station;
        this.low = low;
    }

    /** All of them; without the one whose device cannot be asked. */
    public List<Stock> stocks() {
        var stocks = new ArrayList<Stock>();
        for (Supply supply : Supply.values())
            stock(supply).ifPresent(stocks::add);
        return List.copyOf(stocks);
    }

    /** Empty if its device cannot be asked. */
    public Optional<Stock> stock(Supply supply) {
        return counter(supply).map(counter -> stock(supply, counter));
    }

    /** Those that somebody has put in or counted: of the others the books know nothing. */
    public Set<Supply> kept() {
        Set<Supply> kept = EnumSet.noneOf(Supply.class);
        for (Book.Line<Record> line : book.lines())
            kept.add(switch ((Noted) line.entry()) {
                case Noted.PutIn p -> p.supply();
                case Noted.Counted c -> c.supply();
            });
        return kept;
    }

    /** @param delivery number of the delivery note: what is said twice is there once */
    public Verdict putIn(Admitted who, Supply supply, int amount, String delivery) {
        return counter(supply).<Verdict>map(counter -> {
            if (unknown(supply, delivery))
                book.write(new Noted.PutIn(supply, amount, counter, who.number(), delivery));
            return new Verdict.Done(stock(supply, counter));
        }).orElse(new Verdict.Refused(Objection.STATION_SILENT));
    }

    /** What was found stands from now on, whatever the books say. */
    public Verdict count(Admitted who, Supply supply, int found, String why) {
        Optional<Long> counter = counter(supply);
        if (counter.isEmpty())
            return new Verdict.Refused(Objection.STATION_SILENT);
        Stock before = stock(supply, counter.get());
        boolean explained = before.left() == found || why.strip().matches("(?U)[^\\p{Cntrl}]{3,200}");
        if (!explained)
            return new Verdict.Refused(Objection.DIFFERENCE_WITHOUT_A_REASON);
        book.write(new Noted.Counted(supply, found, before.left(), counter.get(), who.number(), why.strip()));
        return new Verdict.Done(stock(supply, counter.get()));
    }

    private boolean unknown(Supply supply, String delivery) {
        return book.lines().stream().map(Book.Line::entry).noneMatch(
                n -> n instanceof Noted.PutIn p && p.supply() == supply && p.delivery().equals(delivery));
    }

    private Stock stock(Supply supply, long counter) {
        long base = 0;
        long added = 0;
        long since = -1;
        long seq = 0;
        for (Book.Line<Record> line : book.lines())
            switch ((Noted) line.entry()) {
                case Noted.PutIn p when p.supply() == supply -> {
                    added += p.amount();
                    since = since < 0 ? p.counter() : since;
                    seq = seq == 0 ? line.seq() : seq;
                }
                case Noted.Counted c when c.supply() == supply -> {
                    base = c.found();
                    added = 0;
                    since = c.counter();
                    seq = line.seq();
                }
                case Noted.PutIn _,Noted.Counted _ -> {
                }
            }
        return new Stock(supply, base, added, since < 0 ? 0 : used(supply, counter - since, seq),
                low.getOrDefault(supply, 0));
    }

    private long used(Supply supply, long byCounter, long sinceRow) {
        return switch (supply) {
            case PAPER -> journal.count("SlipPrinted", sinceRow);
            case CARD_HEAD -> Math.max(0, byCounter);
            case BLANK_CARDS -> 0;
        };
    }

    /** Zero where no device counts. */
    private Optional<Long> counter(Supply supply) {
        return switch (supply) {
            case PAPER, BLANK_CARDS -> Optional.of(0L);
            case CARD_HEAD -> station.printCount() instanceof Result.Done<Long>(var count)
                    ? Optional.of(count)
                    : Optional.empty();
        };
    }
}
