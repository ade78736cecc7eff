package org.kiosk24.sim.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.Promise;
import org.kiosk24.sim.world.World;

/**
 * Holds the promise against the world's books: after each visit for the orders since the last time, and at the end of
 * the day for all of them.
 */
final class Judge {
    private final World world;
    private final OrderBook orders;
    private final EventLog log;
    private final Set<String> violations = new LinkedHashSet<>();
    private Ledger judged;
    private int judgedOrders;

    Judge(World world, OrderBook orders, EventLog log) {
        this.world = world;
        this.orders = orders;
        this.log = log;
        judged = world.ledger();
    }

    void violation(String what) {
        if (violations.add(what))
            log.add("judge", "broken: " + what);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** Judges what is new, if all of it has come to its end; otherwise it is judged with what comes next. */
    void afterVisit() {
        if (orders.size() == judgedOrders || !orders.settled() || hangsOut())
            return;
        Ledger now = world.ledger();
        Promise.broken(since(now), orders.from(judgedOrders)).forEach(this::violation);
        judged = now;
        judgedOrders = orders.size();
    }

    /** A card in the slot is in its holder's hands: put there too early, or about to be taken. */
    private boolean hangsOut() {
        Place place = world.cardStation.place();
        return place == Place.AT_INLET || place == Place.AWAITING_REMOVAL;
    }

    void atEndOfDay() {
        Promise.broken(outside(world.ledger()), orders.from(0)).forEach(this::violation);
    }

    private Ledger outside(Ledger l) {
        return new Ledger(l.payments(), l.qrPayments(), l.refunds(), l.refusedRefunds(), l.cards(), l.erased(),
                l.chipRecords(), l.endorsements(), l.outcomes(), l.cases(), l.receipts(), l.filings(),
                world.cardStation.place() == Place.AT_INLET ? Place.NONE.name() : l.permitAt(), l.emptied());
    }

    /**
     * Without what belongs to orders that were judged, a permit that one of them keeps included; what comes late to one
     * of those is judged at the end.
     */
    private Ledger since(Ledger now) {
        Set<String> old = Set.copyOf(orders.ids().subList(0, judgedOrders));
        Instant from = judgedOrders == 0
                ? Instant.MIN
                : orders.from(judgedOrders).stream().map(Promise.Ordered::from).findFirst().orElse(Instant.MAX);
        return new Ledger(later(from, tail(now.payments(), judged.payments()), Ledger.Payment::at),
                others(old, tail(now.qrPayments(), judged.qrPayments()), p -> orderOf(p.orderNo())),
                others(old, tail(now.refunds(), judged.refunds()), r -> orderOf(r.orderNo())),
                others(old, tail(now.refusedRefunds(), judged.refusedRefunds()), r -> orderOf(r.orderNo())),
                later(from, tail(now.cards(), judged.cards()), Ledger.CardPrint::at),
                later(from, tail(now.erased(), judged.erased()), Ledger.Erasure::at),
                later(from, records(now), Ledger.ChipRecord::at), others(old, now.endorsements(), e -> e.orderId()),
                others(old, now.outcomes(), o -> o.orderId()), others(old, now.cases(), c -> c.orderId()), List.of(),
                others(old, now.filings(), f -> f.orderId()),
                old.contains(orders.permitInside()) ? Place.NONE.name() : now.permitAt(), now.emptied());
    }

    private List<Ledger.ChipRecord> records(Ledger now) {
        var before = new java.util.HashSet<>(judged.chipRecords());
        return now.chipRecords().stream().filter(r -> !before.contains(r)).toList();
    }

    private static String orderOf(String attempt) {
        int at = attempt.lastIndexOf("-P");
        return at < 0 ? attempt : attempt.substring(0, at);
    }

    private static <T> List<T> tail(List<T> now, List<T> before) {
        return now.subList(before.size(), now.size());
    }

    private static <T> List<T> later(Instant from, List<T> list, Function<T, Instant> at) {
        return list.stream().filter(t -> !at.apply(t).isBefore(from)).toList();
    }

    private static <T> List<T> others(Set<String> old, List<T> list, Function<T, String> order) {
        var left = new ArrayList<T>();
        for (T t : list)
            if (!old.contains(order.apply(t)))
                left.add(t);
        return left;
    }
}
