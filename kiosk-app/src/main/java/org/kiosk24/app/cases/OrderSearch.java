package org.kiosk24.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Money;
import org.kiosk24.app.order.Order;

/**
 * Which orders are looked for; what is empty asks for nothing.
 *
 * @param from begun at or after
 * @param until begun before
 * @param number a part of the order's number, in any case
 * @param endings one of these; {@link #endings} empty for all, orders that have not ended included
 * @param kinds with at least one row of these kinds, such as {@code GaveBack}
 * @param trouble only with trouble of this sort
 */
public record OrderSearch(Optional<Instant> from, Optional<Instant> until, String number, Set<Ending> endings,
        Set<String> kinds, Optional<Trouble> trouble) {
    public static final OrderSearch ALL = new OrderSearch(Optional.empty(), Optional.empty(), "", Set.of(), Set.of(),
            Optional.empty());

    public enum Trouble {
        /** A case was opened, settled or not. */
        CASE,
        /** A case waits for staff. */
        OPEN_CASE,
        /** Nobody knows yet where its money is: the payment is not settled, or staff has not said so. */
        MONEY_IN_DOUBT,
        /** It has not come to its end. */
        OPEN_ORDER
    }

    /** Oldest first. */
    public List<History> in(Journal journal) {
        Stream<String> ids = journal.ordersWithout("").stream()
                .filter(id -> id.toUpperCase(Locale.ROOT).contains(number.toUpperCase(Locale.ROOT)));
        return ids.map(id -> History.of(journal, id)).filter(this::fits).toList();
    }

    boolean fits(History history) {
        Instant begun = history.lines().getFirst().at();
        Order order = history.order();
        return from.stream().noneMatch(begun::isBefore) && until.stream().allMatch(begun::isBefore)
                && (endings.isEmpty() || order.ending().filter(endings::contains).isPresent())
                && (kinds.isEmpty() || history.lines().stream().anyMatch(l -> kinds.contains(l.entry().kind())))
                && trouble.stream().allMatch(t -> in(t, order));
    }

    private static boolean in(Trouble trouble, Order order) {
        return switch (trouble) {
            case CASE -> !order.cases().isEmpty();
            case OPEN_CASE -> !order.openCases().isEmpty();
            case OPEN_ORDER -> order.ending().isEmpty();
            case MONEY_IN_DOUBT -> order.money() instanceof Money.Asked || order.money() instanceof Money.GoingBack
                    || order.money() instanceof Money.InDoubt
                            && order.resolution(CaseReason.MONEY_IN_DOUBT).isEmpty();
        };
    }
}
