package org.kiosk24.sim.payment;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kiosk24.device.payment.zvt.Bcd;
import org.kiosk24.device.payment.zvt.Bmp;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.payment.TerminalLedger.Batch;
import org.kiosk24.sim.payment.TerminalLedger.Payment;
import org.kiosk24.sim.payment.TerminalLedger.State;

/** The terminal's memory that survives its power: the ledger, the numbers, and the record that it shows as its last. */
final class Books {
    private static final int UNIONPAY = 0xC6;

    /**
     * What a {@code 04 0F} is made of.
     *
     * @param originalTrace of the payment that this record reverses, or empty
     */
    record Entry(int result, int fen, String receipt, String trace, Instant at, String originalTrace) {}

    private final TerminalSettings settings;
    private final Time time;
    private final Runnable changed;
    private final List<Payment> payments = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private TerminalLedger ledger = TerminalLedger.EMPTY;
    private int number;
    private int openFrom;
    private Entry last;
    private Entry lastSuccess;

    Books(TerminalSettings settings, Time time, Runnable changed) {
        this.changed = changed;
        this.settings = settings;
        this.time = time;
        number = settings.firstReceipt();
        last = new Entry(0, 1, receipt(number - 1), trace(number - 1), time.now().minusSeconds(86_400), "");
        lastSuccess = last;
    }

    TerminalLedger ledger() {
        return ledger;
    }

    private void changed() {
        ledger = new TerminalLedger(List.copyOf(payments), List.copyOf(batches));
        changed.run();
    }

    Entry last() {
        return last;
    }

    Entry lastSuccess() {
        return lastSuccess;
    }

    /** The bank approved: from now on the payer's money is gone, unless it is reversed. */
    Entry capture(int fen) {
        var entry = entry(0, fen, "");
        payments.add(Payment.captured(fen, entry.receipt, entry.trace, entry.at));
        last = entry;
        lastSuccess = entry;
        changed();
        return entry;
    }

    /** The bank declined. */
    Entry decline(int fen, int result) {
        last = entry(result, fen, "");
        return last;
    }

    private Entry entry(int result, int fen, String originalTrace) {
        var entry = new Entry(result, fen, receipt(number), trace(number), time.now(), originalTrace);
        number++;
        return entry;
    }

    /** Gives a payment back by a reversal with a record of its own. */
    Entry reverse(Payment payment) {
        change(payment.trace(), p -> p.reversedAt(time.now()));
        last = entry(0, payment.fen(), payment.trace());
        lastSuccess = last;
        return last;
    }

    /** A reversal that the cash register did not want after all. */
    void undoReversal(String originalTrace, Entry before) {
        change(originalTrace, Payment::recaptured);
        last = before;
        lastSuccess = before;
    }

    /** Marks a payment declined, as if it had never been; the last success is the one before it. */
    void forget(Entry payment, Entry before) {
        change(payment.trace, p -> p.reversedAt(time.now()));
        last = before;
        lastSuccess = before;
    }

    private void change(String trace, UnaryOperator<Payment> how) {
        payments.replaceAll(p -> p.trace().equals(trace) ? how.apply(p) : p);
        changed();
    }

    /** A payment of the open batch. */
    Optional<Payment> find(String receipt) {
        return open().stream().filter(p -> p.receipt().equals(receipt)).findFirst();
    }

    List<Payment> open() {
        return payments.subList(openFrom, payments.size());
    }

    Optional<Payment> byTrace(String trace) {
        return payments.stream().filter(p -> p.trace().equals(trace)).findFirst();
    }

    Batch closeBatch() {
        List<Payment> kept = open().stream().filter(p -> p.state() == State.CAPTURED).toList();
        var batch = new Batch(time.now(), kept.size(), kept.stream().mapToInt(Payment::fen).sum(),
                kept.isEmpty() ? "0000" : kept.getFirst().receipt(),
                kept.isEmpty() ? "0000" : kept.getLast().receipt());
        batches.add(batch);
        openFrom = payments.size();
        changed();
        return batch;
    }

    /** BMP 27, 04, 49, 0B, 0C, 0D, 29, 87, 8A, and 37 in a reversal. */
    byte[] status(Entry entry, boolean amount) {
        var out = new ByteArrayOutputStream();
        field(out, Bmp.RESULT, "%02x".formatted(entry.result));
        if (amount) {
            field(out, Bmp.AMOUNT, Bcd.digits(Bcd.encode(entry.fen, 6)));
            field(out, Bmp.CURRENCY, settings.currency());
        }
        field(out, Bmp.TRACE, entry.trace);
        when(out, entry.at);
        field(out, Bmp.TERMINAL_ID, settings.terminalId());
        field(out, Bmp.RECEIPT, entry.receipt);
        field(out, Bmp.CARD_TYPE, "%02x".formatted(UNIONPAY));
        if (!entry.originalTrace.isEmpty())
            field(out, Bmp.ORIGINAL_TRACE, entry.originalTrace);
        return out.toByteArray();
    }

    /** BMP 27, 04, 0C, 0D, 60: everything under the first kind of card, six more kinds with nothing. */
    byte[] batchStatus(Batch batch) {
        var out = new ByteArrayOutputStream();
        field(out, Bmp.RESULT, "00");
        String amount = Bcd.digits(Bcd.encode(batch.fen(), 6));
        field(out, Bmp.AMOUNT, amount);
        when(out, batch.at());
        field(out, Bmp.TOTALS, "f0f5f3" + batch.firstReceipt() + batch.lastReceipt()
                + "%02x".formatted(batch.count() & 0xFF) + amount + "00000000000000".repeat(6));
        return out.toByteArray();
    }

    private void when(ByteArrayOutputStream out, Instant at) {
        var local = LocalDateTime.ofInstant(at, zone());
        field(out, Bmp.TIME, DateTimeFormatter.ofPattern("HHmmss").format(local));
        field(out, Bmp.DATE, DateTimeFormatter.ofPattern("MMdd").format(local));
    }

    private ZoneId zone() {
        return settings.zone();
    }

    private static void field(ByteArrayOutputStream out, int tag, String hex) {
        out.write(tag);
        out.writeBytes(HexFormat.of().parseHex(hex));
    }

    private static String receipt(int number) {
        return "%04d".formatted(number % 10_000);
    }

    private static String trace(int number) {
        return "%06d".formatted(number % 1_000_000);
    }
}
