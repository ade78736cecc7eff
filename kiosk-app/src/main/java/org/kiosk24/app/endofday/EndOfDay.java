package org.kiosk24.app.endofday;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.endofday.Difference.Kind;
import org.kiosk24.app.journal.Book;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.CardTerminal;
import org.kiosk24.device.payment.CardTerminal.Totals;

/**
 * Closes the terminal's batch and holds everything against the journal. Never while an order is under way or a card
 * payment is in doubt: what is in a closed batch cannot be reversed any more (PA00P015, 2.16). To be used by whoever has
 * the devices.
 */
public final class EndOfDay {
    private final Journal journal;
    private final Book<Record> book;
    private final CardTerminal terminal;
    private final QrGateway gateway;

    public EndOfDay(Journal journal, CardTerminal terminal, QrGateway gateway) {
        this.journal = journal;
        this.book = book(journal);
        this.terminal = terminal;
        this.gateway = gateway;
    }

    private static Book<Record> book(Journal journal) {
        return new Book<>(journal, "end-of-day", Noted.class);
    }

    /** What became of it. */
    public sealed interface Verdict {
        /** The terminal closed its batch, or nobody knows: then the closing says so. */
        record Done(Closing closing) implements Verdict {}

        /** Nothing was done: these orders come first. */
        record FirstSettle(List<String> orders) implements Verdict {}

        /** The terminal certainly did not close its batch. */
        record TerminalRefused(String fault) implements Verdict {}
    }

    /** Every end of day, oldest first. */
    public static List<Closing> closings(Journal journal) {
        var closings = new ArrayList<Closing>();
        for (Book.Line<Record> line : book(journal).lines())
            switch ((Noted) line.entry()) {
                case Noted.Begun n -> closings.add(Closing.begun(n, line.at(), line.seq()));
                case Noted.Ended n -> closings.add(closings.removeLast().with(n));
                case Noted.Compared n -> closings.add(closings.removeLast().with(n));
            }
        return List.copyOf(closings);
    }

    /** Every time money was asked for after one row and up to another. */
    public static List<Attempt> attempts(Journal journal, long from, long to) {
        return History.all(journal).stream().flatMap(h -> Attempt.of(h).stream())
                .filter(a -> a.seq() > from && a.seq() <= to).toList();
    }

    /** What an earlier end of day left open is brought to its end first, and is the answer then. */
    public Verdict run(Admitted who) {
        Optional<Closing> last = last();
        if (last.filter(c -> c.happened().isEmpty()).isPresent())
            book.write(new Noted.Ended(last.get().number(), ActHappened.UNKNOWN, 0, 0, "", "",
                    "the kiosk went off before the terminal's answer was written down"));
        else if (last.filter(c -> c.happened().equals(Optional.of(ActHappened.YES)) && c.compared().isEmpty())
                .isPresent())
            return compared(last.get());
        List<String> first = unsettled();
        if (!first.isEmpty())
            return new Verdict.FirstSettle(first);
        book.write(new Noted.Begun(1 + last.map(Closing::number).orElse(0), who.number()));
        Closing now = last().orElseThrow();
        Result<CardTerminal.Registration> registered = terminal.register();
        return registered instanceof Result.Done
                ? ended(now, terminal.endOfDay())
                : notDone(now, ActHappened.NO, Outcome.of(registered).fault());
    }

    private Verdict ended(Closing now, Result<Totals> result) {
        if (result instanceof Result.Done<Totals>(var t)) {
            book.write(new Noted.Ended(now.number(), ActHappened.YES, t.count(), t.fen(), t.firstReceipt(),
                    t.lastReceipt(), ""));
            return compared(last().orElseThrow());
        }
        Outcome outcome = Outcome.of(result);
        return notDone(now, outcome.happened(), outcome.fault());
    }

    /** A time-out is no answer: only a terminal that says no has certainly not closed its batch. */
    private Verdict notDone(Closing now, ActHappened happened, String fault) {
        book.write(new Noted.Ended(now.number(), happened, 0, 0, "", "", fault));
        return happened == ActHappened.NO
                ? new Verdict.TerminalRefused(fault)
                : new Verdict.Done(last().orElseThrow());
    }

    private Optional<Closing> last() {
        return closings(journal).reversed().stream().findFirst();
    }

    /** Orders that are under way, and card payments in doubt of which staff has said nothing. */
    private List<String> unsettled() {
        long from = since(c -> true);
        return History.all(journal).stream()
                .filter(h -> h.order().ending().isEmpty() || Attempt.of(h).stream()
                        .anyMatch(a -> a.seq() > from && a.method() == Method.CARD
                                && a.state() == Attempt.State.IN_DOUBT && a.staff().isEmpty()))
                .map(h -> h.order().id()).toList();
    }

    /** The row of the newest closing that certainly happened, or, with those of which it is not known, may have. */
    private long since(Predicate<Closing> before) {
        return closings(journal).stream().filter(before)
                .filter(c -> c.happened().equals(Optional.of(ActHappened.YES))).mapToLong(Closing::row).max().orElse(0);
    }

    /**
     * After closings of which nobody knows whether they happened, the totals themselves tell: they are those since the
     * last certain one, or since one of the doubtful ones.
     */
    private Verdict compared(Closing now) {
        long certain = since(c -> c.number() < now.number());
        List<Closing> doubtful = closings(journal).stream()
                .filter(c -> c.row() > certain && c.number() < now.number()
                        && c.happened().equals(Optional.of(ActHappened.UNKNOWN)))
                .toList();
        Totals totals = now.totals().orElseThrow();
        long from = certain;
        for (Closing doubt : doubtful)
            if (!CardComparison.agrees(totals, attempts(journal, from, now.row()))
                    && CardComparison.agrees(totals, attempts(journal, doubt.row(), now.row())))
                from = doubt.row();
        var differences = new ArrayList<>(CardComparison.differences(totals, attempts(journal, from, now.row())));
        if (from > certain)
            differences.add(notSeen(certain, from));
        differences.addAll(QrComparison.differences(attempts(journal, certain, now.row()), gateway));
        book.write(new Noted.Compared(now.number(), certain, now.row(), List.copyOf(differences)));
        return new Verdict.Done(last().orElseThrow());
    }

    private Difference notSeen(long from, long to) {
        List<Attempt> kept = attempts(journal, from, to).stream()
                .filter(a -> a.method() == Method.CARD && a.state() == Attempt.State.KEPT).toList();
        return new Difference(Kind.CARD_TOTALS_NOT_SEEN,
                String.join(", ", kept.stream().map(Attempt::order).toList()),
                kept.stream().mapToInt(Attempt::fen).sum(), 0, "a batch was closed whose totals were not received");
    }
}
