package org.kiosk24.sim.junit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.bureau.Filings;
import org.kiosk24.app.order.Order;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.Promise;

/** What is asserted, held against the books: an objection in words, or none. */
record Proof(Ledger ledger) {
    Optional<String> chargedOnce(int fen) {
        long charges = ledger.payments().stream().filter(Ledger.Payment::captured).count() + ledger.qrPayments().size()
                - ledger.refunds().size();
        return objection(charges == 1 && ledger.keptFen() == fen,
                "expected one charge of " + fen + " fen; " + money(charges));
    }

    Optional<String> keptNothing() {
        return objection(ledger.keptFen() == 0, "expected no money to be kept; " + money(ledger.payments().size()
                + ledger.qrPayments().size()));
    }

    private String money(long charges) {
        return "there are " + charges + " charges and " + ledger.keptFen() + " fen kept: by card " + ledger.payments()
                + ", by QR " + ledger.qrPayments() + ", refunds " + ledger.refunds();
    }

    Optional<String> madeOnce() {
        return objection(ledger.chipRecords().size() == 1 && ledger.cards().size() == 1,
                "expected one endorsement on a chip and its print; there are " + made());
    }

    Optional<String> madeNothing() {
        return objection(ledger.chipRecords().isEmpty(), "expected no endorsement on a chip; there are " + made());
    }

    private String made() {
        return ledger.chipRecords().size() + " chip records and " + ledger.cards().size() + " prints";
    }

    Optional<String> noPermitLeft() {
        return objection(ledger.permitAt().equals("NONE"), "expected no permit in the station; one is "
                + ledger.permitAt());
    }

    Optional<String> promise(Journal journal, List<Order> orders, Map<Long, Instant> writtenAt) {
        List<Promise.Ordered> ordered = orders.stream().map(o -> new Promise.Ordered(o.id(),
                writtenAt.get(journal.rows(o.id()).stream().mapToLong(Row::seq).min().orElseThrow()),
                o.filed().map(Filings.Filed::number).stream().toList())).toList();
        List<String> broken = Promise.broken(ledger, ordered);
        return objection(broken.isEmpty(), "the promise is broken: " + String.join("; ", broken))
                .or(journal::verify);
    }

    private static Optional<String> objection(boolean well, String otherwise) {
        return well ? Optional.empty() : Optional.of(otherwise);
    }
}
