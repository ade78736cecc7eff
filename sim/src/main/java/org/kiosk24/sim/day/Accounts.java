package org.kiosk24.sim.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kiosk24.sim.bureau.BureauLedger.Endorsement;
import org.kiosk24.sim.bureau.QrLedger;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.Promise;

/**
 * All money of a day, order by order, by the books of bank, gateway and bureau. A card payment belongs to the order that
 * was begun last before it, as the promise is judged; a QR payment bears the order's number.
 *
 * @param strayFen kept of payments before the first order or with a number of no order
 */
record Accounts(List<Diary.Account> perOrder, int strayFen) {
    static Accounts of(Ledger ledger, OrderBook orders) {
        var charged = new HashMap<String, Integer>();
        var refunded = new HashMap<String, Integer>();
        var begun = new TreeMap<Instant, String>();
        List<Promise.Ordered> ordered = orders.from(0);
        ordered.forEach(o -> begun.put(o.from(), o.orderId()));
        for (Ledger.Payment p : ledger.payments()) {
            Map.Entry<Instant, String> order = begun.floorEntry(p.at());
            if (order == null)
                continue;
            charged.merge(order.getValue(), p.fen(), Integer::sum);
            if (!p.captured())
                refunded.merge(order.getValue(), p.fen(), Integer::sum);
        }
        for (QrLedger.Payment p : ledger.qrPayments())
            charged.merge(orderOf(p.orderNo()), p.fen(), Integer::sum);
        for (QrLedger.Refund r : ledger.refunds())
            refunded.merge(orderOf(r.orderNo()), r.fen(), Integer::sum);
        Map<String, Endorsement> approved = ledger.endorsements().stream()
                .collect(Collectors.toMap(Endorsement::orderId, e -> e));
        var accounts = new ArrayList<Diary.Account>();
        for (Promise.Ordered order : ordered) {
            Optional<Endorsement> endorsement = Optional.ofNullable(approved.get(order.orderId()));
            int in = charged.getOrDefault(order.orderId(), 0);
            if (in == 0 && endorsement.isEmpty())
                continue;
            accounts.add(new Diary.Account(order.orderId(),
                    orders.page(order.orderId()).flatMap(OrderBook.Page::ending),
                    endorsement.map(Endorsement::product).orElse(""), endorsement.map(Endorsement::feeFen).orElse(0),
                    in, refunded.getOrDefault(order.orderId(), 0)));
        }
        return new Accounts(List.copyOf(accounts),
                ledger.keptFen() - accounts.stream().mapToInt(Diary.Account::keptFen).sum());
    }

    private static String orderOf(String attempt) {
        int at = attempt.lastIndexOf("-P");
        return at < 0 ? attempt : attempt.substring(0, at);
    }
}
