package org.kiosk24.app.endofday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.bureau.QrGateway.Trade;
import org.kiosk24.app.endofday.Difference.Kind;
import org.kiosk24.app.endofday.EndOfDay.Verdict;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.PowerCuts;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.time.RealTime;

class EndOfDayTest {
    private static final Admitted CASHIER = new Admitted("200001", Role.CASHIER);
    @TempDir
    Path dir;
    private final SplittableRandom random = new SplittableRandom(7);
    private Till till = new Till();
    private Journal journal;
    private int receipts;

    @BeforeEach
    void open() {
        journal = PowerCuts.open(dir);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static CardPayment payment(int fen, String receipt) {
        return new CardPayment(fen, "00000001", receipt, "", "", "", "", "00", "", "UnionPay");
    }

    private OrderFile order(Journal journal, Method method, int fen, PayState state, CardPayment payment) {
        OrderFile file = new Orders(journal, "WH0001", new RealTime(), ZoneOffset.UTC, random).begin();
        String attempt = file.id() + "-P1";
        file.record(new Entry.Paying(method, attempt, fen, CardPayment.NONE));
        file.record(new Entry.PayEnded(attempt, state, payment, ""));
        return file;
    }

    private static OrderFile closed(OrderFile file, Ending ending) {
        file.record(new Entry.Closed(ending));
        return file;
    }

    /** Paid by card, in the terminal's books and in the journal. */
    private String byCard(int fen) {
        String receipt = "%04d".formatted(++receipts);
        till.open.add(payment(fen, receipt));
        return closed(order(journal, Method.CARD, fen, PayState.PAID, payment(fen, receipt)), Ending.ISSUED).id();
    }

    private String byQr(int fen, PayState state, QrGateway.State there) {
        String id = closed(order(journal, Method.QR, fen, state, CardPayment.NONE), Ending.NOT_ISSUED).id();
        till.trades.put(id + "-P1", Result.done(new Trade(there, there == QrGateway.State.PAID ? fen : 0)));
        return id;
    }

    /** Nobody knows; in the terminal's books it is, or it is not. */
    private OrderFile doubtful(int fen, boolean charged) {
        String receipt = "%04d".formatted(++receipts);
        if (charged)
            till.open.add(payment(fen, receipt));
        OrderFile file = order(journal, Method.CARD, fen, PayState.IN_DOUBT, CardPayment.NONE);
        file.record(new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT));
        return closed(file, Ending.CASE);
    }

    private Verdict run() {
        return new EndOfDay(journal, till, till).run(CASHIER);
    }

    private Closing done() {
        Verdict verdict = run();
        return assertInstanceOf(Verdict.Done.class, verdict, verdict.toString()).closing();
    }

    private List<String> told(Closing closing) {
        return closing.compared().orElseThrow().differences().stream().map(d -> d.kind() + " " + d.order()).toList();
    }

    @Test
    void a_day_on_which_all_agree_is_closed_and_the_next_begins_where_it_ended() {
        byCard(1500);
        byCard(8000);
        byQr(3000, PayState.PAID, QrGateway.State.PAID);
        byQr(1500, PayState.NOT_CHARGED, QrGateway.State.CLOSED);
        byQr(1500, PayState.REVERSED, QrGateway.State.REFUNDED);
        assertTrue(done().agrees());

        byCard(1500);
        Closing second = done();
        assertTrue(second.agrees());
        assertEquals(2, second.number());
        assertEquals(1500, second.totals().orElseThrow().fen());
        assertTrue(done().agrees(), "a day without any payment");
        assertEquals(Optional.empty(), journal.verify());
    }

    @Test
    void each_QR_payment_that_the_gateway_says_otherwise_is_named_with_its_order() {
        String lost = byQr(1500, PayState.NOT_CHARGED, QrGateway.State.PAID);
        String none = byQr(1500, PayState.PAID, QrGateway.State.CLOSED);
        String back = byQr(1500, PayState.PAID, QrGateway.State.REFUNDED);
        String kept = byQr(1500, PayState.REVERSED, QrGateway.State.PAID);
        String silent = byQr(1500, PayState.PAID, QrGateway.State.PAID);
        till.trades.put(silent + "-P1", Result.fault(new Fault.NoAnswer("QR gateway", ActHappened.NO, "no answer")));
        String other = byQr(1500, PayState.PAID, QrGateway.State.PAID);
        till.trades.put(other + "-P1", Result.done(new Trade(QrGateway.State.PAID, 1400)));

        assertEquals(
                List.of(Kind.QR_CHARGED_AND_NOT_IN_JOURNAL + " " + lost, Kind.QR_NOT_CHARGED_AT_GATEWAY + " " + none,
                        Kind.QR_REFUNDED_AT_GATEWAY + " " + back, Kind.QR_NOT_REFUNDED_AT_GATEWAY + " " + kept,
                        Kind.QR_NOT_KNOWN + " " + silent, Kind.QR_OTHER_SUM + " " + other),
                told(done()));
    }

    @Test
    void the_batch_is_not_closed_while_a_card_payment_is_in_doubt_or_an_order_is_under_way() {
        byCard(1500);
        OrderFile doubt = doubtful(1500, true);
        OrderFile open = order(journal, Method.CARD, 1500, PayState.DECLINED, CardPayment.NONE);
        assertEquals(new Verdict.FirstSettle(List.of(doubt.id(), open.id())), run());
        assertEquals(0, till.batches);

        closed(open, Ending.NOT_ISSUED);
        doubt.record(new Entry.CaseResolved(CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "2001", "cash back"));
        assertEquals(List.of(Kind.CARD_DOUBT_WAS_CHARGED + " " + doubt.id()), told(done()));
    }

    @Test
    void a_doubt_that_was_not_charged_makes_no_difference() {
        byCard(1500);
        doubtful(3000, false).record(
                new Entry.CaseResolved(CaseReason.MONEY_IN_DOUBT, Resolution.NEVER_CHARGED, "2001", "statement"));
        assertTrue(done().agrees());
    }

    @Test
    void a_payment_that_the_terminal_does_not_have_is_named_by_its_receipt_or_the_totals_are_shown_to_differ() {
        byCard(1500);
        byCard(1500);
        String last = byCard(8000);
        till.open.removeLast();
        assertEquals(List.of(Kind.CARD_NOT_IN_BATCH + " " + last), told(done()));

        byCard(1500);
        byCard(1500);
        byCard(1500);
        till.open.remove(1);
        assertEquals(List.of(Kind.CARD_TOTALS_DIFFER + " "), told(done()));
    }

    @Test
    void a_refusal_closes_nothing_and_the_next_try_has_it_all() {
        byCard(1500);
        till.refuses = true;
        assertInstanceOf(Verdict.TerminalRefused.class, run());
        till.refuses = false;
        till.unreachable = true;
        assertInstanceOf(Verdict.TerminalRefused.class, run());
        till.unreachable = false;

        assertEquals(1500, done().totals().orElseThrow().fen());
        assertTrue(EndOfDay.closings(journal).getLast().agrees());
    }

    @Test
    void a_time_out_is_no_answer_and_the_next_totals_tell_what_it_came_to() {
        String seen = byCard(1500);
        till.losesTheAnswer = true;
        Closing first = done();
        assertEquals(Optional.of(ActHappened.UNKNOWN), first.happened());
        assertFalse(first.agrees());

        till.losesTheAnswer = false;
        byCard(8000);
        Closing second = done();
        assertEquals(List.of(Kind.CARD_TOTALS_NOT_SEEN + " " + seen), told(second));
        assertEquals(1500, second.compared().orElseThrow().differences().getFirst().journalFen());
        byCard(3000);
        assertTrue(done().agrees());
    }

    @Test
    void a_page_tells_it_in_every_language_and_two_same_closings_give_the_same_bytes() {
        String doubt = doubtful(1500, true).id();
        Orders.file(journal, doubt).record(
                new Entry.CaseResolved(CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "2001", "cash <back>"));
        byCard(1500);
        Closing closing = done();
        var attempts = EndOfDay.attempts(journal, 0, closing.row());
        for (Language language : Language.values()) {
            var page = new EndOfDayPage(Words.of(language), ZoneOffset.UTC);
            String html = page.html("WH0001", "a <place>", "1.0", closing, attempts);
            assertEquals(html, page.html("WH0001", "a <place>", "1.0", closing, attempts));
            assertTrue(html.contains(doubt) && html.contains("¥30.00") && html.contains("a &lt;place&gt;"), html);
            assertFalse(html.contains("{0}") || html.contains("{1}") || html.contains("cash"), html);
        }
        assertEquals(false, EndOfDayPage.facts("WH0001", closing, attempts).get("agrees"));
    }

    @Test
    void a_power_cut_between_any_two_rows_loses_no_payment_and_counts_none_twice() throws Exception {
        var sums = new ArrayList<Long>();
        int cuts = PowerCuts.everywhere(Files.createDirectory(dir.resolve("cuts")), fresh -> {
            journal.close();
            journal = fresh;
            till = new Till();
            receipts = 0;
            byCard(1500);
            byCard(8000);
        }, again -> new EndOfDay(again, till, till).run(CASHIER), after -> {
            List<Closing> all = EndOfDay.closings(after);
            long told = all.stream().flatMap(c -> c.totals().stream()).mapToLong(t -> t.fen()).sum()
                    + all.stream().flatMap(c -> c.compared().stream()).flatMap(c -> c.differences().stream())
                            .filter(d -> d.kind() == Kind.CARD_TOTALS_NOT_SEEN).mapToLong(Difference::journalFen).sum();
            sums.add(told);
            assertTrue(till.open.isEmpty());
            assertTrue(all.stream().allMatch(c -> c.compared().isPresent()
                    || !c.happened().equals(Optional.of(ActHappened.YES))), all::toString);
        });
        assertEquals(3, cuts);
        assertEquals(List.of(9500L, 9500L, 9500L, 9500L), sums);
    }
}
