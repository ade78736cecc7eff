package org.kiosk24.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.bureau.BureauLedger;
import org.kiosk24.sim.bureau.QrLedger;

/**
 * Whether the promise was kept, by the world's own books alone: paid and made or not paid, never twice, the permit
 * comes back, nothing is forgotten. What a kiosk believes plays no part. A sum may be wrong and a permit half made only
 * where the bureau was told to send staff.
 */
public final class Promise {
    /**
     * One kiosk's order.
     *
     * @param told numbers under which something is accepted at the bureau, as the kiosk wrote them down
     * @param from when it was begun; what happens at the devices until the next one is begun belongs to it
     */
    public record Ordered(String orderId, Instant from, List<String> told) {
        /** One in which nobody was told that something was accepted. */
        public Ordered(String orderId, Instant from) {
            this(orderId, from, List.of());
        }
    }

    private final Ledger ledger;
    private final List<Ordered> ordered;
    private final List<String> broken = new ArrayList<>();

    private Promise(Ledger ledger, List<Ordered> ordered) {
        this.ledger = ledger;
        this.ordered = ordered.stream().sorted(Comparator.comparing(Ordered::from)).toList();
    }

    /**
     * What of the promise was broken, a sentence each; empty if it was kept.
     *
     * @param ordered every order of the one kiosk of this world
     */
    public static List<String> broken(Ledger ledger, List<Ordered> ordered) {
        var promise = new Promise(ledger, ordered);
        promise.strays();
        for (int i = 0; i < promise.ordered.size(); i++)
            promise.judge(promise.story(i));
        promise.ordered.forEach(promise::handedIn);
        promise.permitCameBack();
        return List.copyOf(promise.broken);
    }

    /** All that the books say of one order; {@code standing} prints were not erased again by it. */
    private record Story(String id, Optional<BureauLedger.Endorsement> endorsement, int standingPayments, int kept,
            List<QrLedger.Refund> refused, List<Ledger.CardPrint> prints, List<Ledger.CardPrint> standing,
            List<Ledger.ChipRecord> chip, List<BureauLedger.Outcome> outcomes,
            List<BureauLedger.Case> cases) {
        int fee() {
            return endorsement.map(BureauLedger.Endorsement::feeFen).orElse(0);
        }

        /** A faded print was to be made anew, for nothing and without a record. */
        boolean reprint() {
            return endorsement.filter(e -> e.chipRecord().isEmpty()).isPresent();
        }

        boolean made() {
            return !standing.isEmpty() && (reprint() || !chip.isEmpty());
        }

        boolean hasCase(CaseReason reason) {
            return cases.stream().anyMatch(c -> names(c, reason));
        }
    }

    private Story story(int i) {
        String id = ordered.get(i).orderId();
        Instant from = ordered.get(i).from();
        Instant until = i + 1 < ordered.size() ? ordered.get(i + 1).from() : Instant.MAX;
        List<Ledger.Payment> byCard = ledger.payments().stream()
                .filter(p -> within(p.at(), from, until) && (p.captured() || takenByAnother(p, until)))
                .toList();
        List<QrLedger.Payment> byQr = ledger.qrPayments().stream().filter(p -> isOf(id, p.orderNo())).toList();
        List<QrLedger.Refund> refunds = ledger.refunds().stream().filter(r -> isOf(id, r.orderNo())).toList();
        int kept = byCard.stream().mapToInt(Ledger.Payment::fen).sum()
                + byQr.stream().mapToInt(QrLedger.Payment::fen).sum()
                - refunds.stream().mapToInt(QrLedger.Refund::fen).sum();
        long notRefunded = byQr.stream()
                .filter(p -> refunds.stream().noneMatch(r -> r.orderNo().equals(p.orderNo()))).count();
        List<Ledger.CardPrint> prints = ledger.cards().stream().filter(p -> within(p.at(), from, until)).toList();
        return new Story(id, ledger.endorsements().stream().filter(e -> e.orderId().equals(id)).findFirst(),
                (int) (byCard.size() + notRefunded), kept,
                ledger.refusedRefunds().stream().filter(r -> isOf(id, r.orderNo())).toList(), prints,
                prints.stream().filter(p -> stands(p, until)).toList(),
                ledger.chipRecords().stream().filter(c -> within(c.at(), from, until)).toList(),
                ledger.outcomes().stream().filter(o -> o.orderId().equals(id)).toList(),
                ledger.cases().stream().filter(c -> c.orderId().equals(id)).toList());
    }

    /**
     * Given back in a later order whose staff was told of money in doubt: a terminal that reverses another payment than
     * the one it was told to, and whose answer is lost, leaves the kiosk no more than that.
     */
    private boolean takenByAnother(Ledger.Payment payment, Instant until) {
        Optional<String> later = payment.reversed().filter(when -> !when.isBefore(until)).flatMap(when -> ordered
                .stream().filter(o -> !o.from().isAfter(when)).reduce((_, last) -> last)).map(Ordered::orderId);
        return later.stream().anyMatch(id -> ledger.cases().stream()
                .anyMatch(c -> c.orderId().equals(id) && names(c, CaseReason.MONEY_IN_DOUBT)));
    }

    private static boolean names(BureauLedger.Case c, CaseReason reason) {
        return List.of(c.reason().split(",")).contains(reason.name());
    }

    private static boolean within(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static boolean isOf(String orderId, String attemptId) {
        return attemptId.startsWith(orderId + "-P");
    }

    /** Not erased again until then. */
    private boolean stands(Ledger.CardPrint print, Instant until) {
        return ledger.erased().stream().noneMatch(
                e -> e.card().equals(print.card()) && within(e.at(), print.at().plusNanos(1), until));
    }

    private void judge(Story s) {
        if (s.kept < 0 || s.kept > 0 && s.kept != s.fee() && !s.hasCase(CaseReason.MONEY_IN_DOUBT))
            breaks(s, "kept " + s.kept + " fen where the fee is " + s.fee());
        if (s.standingPayments > 1)
            breaks(s, s.standingPayments + " payments were not given back");
        for (QrLedger.Refund refund : s.refused)
            breaks(s, "refund " + refund.refundNo() + " of " + refund.fen() + " fen was not the one asked for before");
        if (s.prints.size() > 1)
            breaks(s, "printed " + s.prints.size() + " times, " + s.standing.size() + " of them stand");
        if (s.chip.size() > 1)
            breaks(s, s.chip.size() + " chip records");
        for (Ledger.CardPrint print : s.standing)
            if (!s.endorsement.map(BureauLedger.Endorsement::printLines).equals(Optional.of(print.text())))
                breaks(s, "a print that the bureau did not approve for it");
        for (Ledger.ChipRecord record : s.chip)
            if (!s.endorsement.map(BureauLedger.Endorsement::chipRecord).equals(Optional.of(record.record())))
                breaks(s, "a chip record that the bureau did not approve for it");
        if (s.cases.isEmpty())
            judgeWithoutStaff(s);
        judgeReport(s);
    }

    private void judgeWithoutStaff(Story s) {
        if (s.kept != 0 && !s.made())
            breaks(s, "the money was kept, nothing was made, and no staff was told");
        if (s.kept == 0 && !s.reprint() && (!s.standing.isEmpty() || !s.chip.isEmpty()))
            breaks(s, "made without money kept, and no staff was told");
    }

    private void judgeReport(Story s) {
        int wanted = s.endorsement.isPresent() ? 1 : Math.min(1, s.outcomes.size());
        if (s.outcomes.size() != wanted)
            breaks(s, "the bureau heard of it " + s.outcomes.size() + " times");
        for (BureauLedger.Outcome o : s.outcomes) {
            if (o.paidFen() != s.kept && !s.hasCase(CaseReason.MONEY_IN_DOUBT))
                breaks(s, "the bureau heard of " + o.paidFen() + " fen, and " + s.kept + " were kept");
            if (o.outcome().equals(Ending.ISSUED.name()) && !s.made())
                breaks(s, "the bureau heard that it was issued, and it was not made");
            if (o.outcome().equals(Ending.NOT_ISSUED.name()) && s.made())
                breaks(s, "the bureau heard that it was not issued, and it was made");
        }
    }

    /**
     * An order that was begun since the station was last empty has left a permit here, and maybe not the newest: an
     * order can be begun that never comes to a permit.
     */
    private void permitCameBack() {
        if (ledger.permitAt().equals(Place.NONE.name()))
            return;
        Instant empty = ledger.emptied().orElse(Instant.MIN);
        int first = ordered.size();
        while (first > 0 && !ordered.get(first - 1).from().isBefore(empty))
            first--;
        // whoever takes a permit out and puts it in again is still at the order before
        int from = Math.max(0, Math.min(first, ordered.size() - 1));
        List<Story> since = IntStream.range(from, ordered.size()).mapToObj(this::story).toList();
        if (since.stream().noneMatch(s -> s.hasCase(CaseReason.PERMIT_KEPT)))
            broken.add((since.isEmpty() ? "no order" : since.getLast().id()) + ": a permit is " + ledger.permitAt()
                    + ", and no staff was told");
    }

    /** What happened before the first order, or belongs to an order that nobody began. */
    private void strays() {
        Instant first = ordered.isEmpty() ? Instant.MAX : ordered.getFirst().from();
        ledger.payments().stream().filter(p -> within(p.at(), Instant.MIN, first))
                .forEach(p -> broken.add("no order: payment " + p.receipt()));
        ledger.qrPayments().stream().filter(p -> ordered.stream().noneMatch(o -> isOf(o.orderId(), p.orderNo())))
                .forEach(p -> broken.add("no order: QR payment " + p.orderNo()));
        ledger.cards().stream().filter(p -> within(p.at(), Instant.MIN, first))
                .forEach(p -> broken.add("no order: a print on " + p.card()));
        ledger.chipRecords().stream().filter(c -> within(c.at(), Instant.MIN, first))
                .forEach(c -> broken.add("no order: a chip record on " + c.permit()));
        ledger.outcomes().stream().map(BureauLedger.Outcome::orderId)
                .filter(id -> ordered.stream().noneMatch(o -> Objects.equals(o.orderId(), id)))
                .forEach(id -> broken.add(id + ": the bureau heard of an order that nobody began"));
    }

    /** One application is one application: none that is told of is lost, none is there that nobody was told of. */
    private void handedIn(Ordered order) {
        List<String> accepted = ledger.filings().stream().filter(f -> f.orderId().equals(order.orderId()))
                .map(BureauLedger.Filing::number).toList();
        if (accepted.size() > 1)
            broken.add(order.orderId() + ": handed in " + accepted.size() + " times");
        if (!accepted.containsAll(order.told()))
            broken.add(order.orderId() + ": the bureau does not know what it is said to have accepted");
        boolean doubted = ledger.cases().stream()
                .anyMatch(c -> c.orderId().equals(order.orderId()) && names(c, CaseReason.FILING_IN_DOUBT));
        if (order.told().isEmpty() && !accepted.isEmpty() && !doubted)
            broken.add(order.orderId() + ": the bureau accepted it, and nobody was told");
    }

    private void breaks(Story s, String what) {
        broken.add(s.id + ": " + what);
    }
}
