package org.kiosk24.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.Mask;
import org.kiosk24.sim.bureau.BureauLedger;
import org.kiosk24.sim.bureau.QrLedger;
import org.kiosk24.sim.payment.TerminalLedger;
import org.kiosk24.sim.permit.VirtualPermit;
import org.kiosk24.sim.receipt.PrintedSlip;

/**
 * What really happened, by the devices' and the bureau's own books, whatever the kiosk believes.
 *
 * @param payments at the card terminal, captured and reversed
 * @param qrPayments by wallet
 * @param refunds of QR payments
 * @param refusedRefunds of QR payments, asked for under another number or of another sum
 * @param cards each print on a permit
 * @param erased each erasure of a permit
 * @param chipRecords each record committed on a chip
 * @param endorsements what the bureau approved, and what it heard of it
 * @param outcomes the kiosk's reports, in order
 * @param cases handed to staff
 * @param receipts the slips that came out
 * @param filings what the bureau accepted of what was handed in
 * @param permitAt where the permit in the station is
 * @param emptied when a permit last left the station; empty if none did
 */
public record Ledger(List<Payment> payments, List<QrLedger.Payment> qrPayments, List<QrLedger.Refund> refunds,
        List<QrLedger.Refund> refusedRefunds, List<CardPrint> cards, List<Erasure> erased, List<ChipRecord> chipRecords,
        List<BureauLedger.Endorsement> endorsements, List<BureauLedger.Outcome> outcomes, List<BureauLedger.Case> cases,
        List<PrintedSlip> receipts, List<BureauLedger.Filing> filings, String permitAt, Optional<Instant> emptied) {
    /** @param reversed when it was given back; empty while it is captured */
    public record Payment(int fen, String receipt, String trace, Instant at, Optional<Instant> reversed) {
        public boolean captured() {
            return reversed.isEmpty();
        }
    }

    public record CardPrint(String card, List<String> text, Instant at) {}

    public record Erasure(String card, Instant at) {}

    /** @param record the signed record, base64; {@code permit} is masked */
    public record ChipRecord(String permit, int number, Instant at, String record) {}

    static Ledger of(World world, List<VirtualPermit> chips) {
        var bureau = world.bureau.ledger();
        var station = world.cardStation.ledger();
        var wallet = world.qr.ledger();
        return new Ledger(world.payment.ledger().payments().stream().map(Ledger::payment).toList(), wallet.payments(),
                wallet.refunds(), wallet.refused(),
                station.prints().stream().map(p -> new CardPrint(p.card(), p.lines(), p.when())).toList(),
                station.erasures().stream().map(e -> new Erasure(e.card(), e.when())).toList(),
                chipRecords(chips), bureau.endorsements(), bureau.outcomes(), bureau.cases(),
                world.receipt.slips(), bureau.filings(), world.cardStation.place().name(),
                station.takes().isEmpty() ? Optional.empty() : Optional.of(station.takes().getLast().when()));
    }

    private static Payment payment(TerminalLedger.Payment p) {
        return new Payment(p.fen(), p.receipt(), p.trace(), p.at(), p.reversed());
    }

    private static List<ChipRecord> chipRecords(List<VirtualPermit> chips) {
        var records = new ArrayList<ChipRecord>();
        for (VirtualPermit chip : chips)
            for (VirtualPermit.Committed c : chip.committed())
                records.add(new ChipRecord(Mask.number(chip.holder().number()), c.number(), c.at(),
                        Base64.getEncoder().encodeToString(c.record())));
        return records;
    }

    /** Card and QR payments that were not given back, in fen. */
    public int keptFen() {
        int card = payments.stream().filter(Payment::captured).mapToInt(Payment::fen).sum();
        int wallet = qrPayments.stream().mapToInt(QrLedger.Payment::fen).sum();
        return card + wallet - refunds.stream().mapToInt(QrLedger.Refund::fen).sum();
    }
}
