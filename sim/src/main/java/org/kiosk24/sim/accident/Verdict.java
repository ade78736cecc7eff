package org.kiosk24.sim.accident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.world.Promise;
import org.kiosk24.sim.world.VirtualVisit;

/**
 * How a visit ended, and what of the promise was broken.
 *
 * @param ending of its orders, as {@code ISSUED}, {@code NOT_ISSUED}, {@code CASE}, {@code NO_ORDER}
 * @param broken a sentence each; empty if all is well
 */
record Verdict(String ending, List<String> broken) {
    /** Every order has ended, and the bureau has heard of those it must hear of. */
    static boolean settled(VirtualVisit visit) {
        return visit.orders().stream()
                .allMatch(o -> o.ending().isPresent() && (o.reporting().isEmpty() || o.reported()));
    }

    /**
     * @param crash what ended the simulation early; empty if nothing did
     * @param writtenAt when each journal row was really written, whatever the kiosk's clock said
     * @param powerCut whether the power was cut, so that nothing need have been said last
     */
    static Verdict of(VirtualVisit visit, String crash, Map<Long, Instant> writtenAt, boolean powerCut) {
        var broken = new ArrayList<String>();
        if (!crash.isEmpty())
            broken.add(crash);
        var journal = visit.kiosk().journal();
        journal.verify().ifPresent(broken::add);
        List<Order> orders = visit.orders();
        for (Order order : orders) {
            if (order.ending().isEmpty())
                broken.add(order.id() + ": no end");
            else if (order.reporting().isPresent() && !order.reported())
                broken.add(order.id() + ": never reported");
        }
        List<Promise.Ordered> ordered = orders.stream().map(o -> new Promise.Ordered(o.id(),
                writtenAt.get(journal.rows(o.id()).stream().mapToLong(Row::seq).min().orElseThrow()),
                o.filed().map(Filings.Filed::number).stream().toList())).toList();
        broken.addAll(Promise.broken(visit.world().ledger(), ordered));
        boolean told = visit.lastWord().isPresent() || visit.seen().stream().anyMatch(
                s -> s instanceof Screen.OutOfService || s.equals(new Screen.Working(Screen.Work.RECOVERING)));
        if (!told && !powerCut)
            broken.add("no last word: " + visit.seen().getLast());
        String endings = orders.stream().map(Order::ending).flatMap(Optional::stream).map(Enum::name).distinct()
                .sorted().collect(Collectors.joining("+"));
        return new Verdict(endings.isEmpty() ? "NO_ORDER" : endings, List.copyOf(broken));
    }
}
