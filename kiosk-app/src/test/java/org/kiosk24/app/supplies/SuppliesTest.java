package org.kiosk24.app.supplies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.PowerCuts;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.supplies.Stock.Level;
import org.kiosk24.app.supplies.Supplies.Objection;
import org.kiosk24.app.supplies.Supplies.Verdict;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.Reading;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;

class SuppliesTest {
    private static final Admitted ANN = new Admitted("100001", Role.TECHNICIAN);
    private static final Time TIME = new RealTime();
    @TempDir
    Path dir;
    private Result<Long> counter = Result.done(1000L);
    private Journal journal;
    private Supplies supplies;

    @BeforeEach
    void open() {
        journal = PowerCuts.open(dir);
        supplies = supplies(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Supplies supplies(Journal journal) {
        CardStation station = (CardStation) Proxy.newProxyInstance(CardStation.class.getClassLoader(),
                new Class<?>[]{CardStation.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("printCount"))
                        throw new UnsupportedOperationException(method.getName());
                    return counter;
                });
        return new Supplies(journal, station, Map.of(Supply.PAPER, 50, Supply.CARD_HEAD, 500));
    }

    private static Stock done(Verdict verdict) {
        return assertInstanceOf(Verdict.Done.class, verdict, verdict.toString()).stock();
    }

    private void slips(int count) {
        for (int i = 0; i < count; i++)
            journal.append("order-" + i, "SlipPrinted", "{}", "");
    }

    @Test
    void paper_goes_down_by_the_slips_since_it_was_counted() {
        slips(5);
        assertEquals(300, done(supplies.putIn(ANN, Supply.PAPER, 300, "L-1")).left());
        slips(240);
        assertEquals(60, supplies.stocks().getFirst().left());
        assertEquals(Level.ENOUGH, supplies.stocks().getFirst().level());
        slips(10);
        assertEquals(Level.LOW, supplies.stocks().getFirst().level());
        slips(60);
        assertEquals(Level.USED_UP, supplies.stocks().getFirst().level());
        assertEquals(0, supplies.stocks().getFirst().left());
        assertEquals(40, done(supplies.count(ANN, Supply.PAPER, 40, "other slips were printed as well")).left());
        assertEquals(340, done(supplies.putIn(ANN, Supply.PAPER, 300, "L-2")).left());
    }

    private Finding finding(String check) {
        return new Diagnostics("WH0001", SupplyChecks.of(supplies), TIME).examine(Set.of(), (n, of, f) -> {
        }, Cancel.NEVER).findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
    }

    @Test
    void what_is_low_by_the_books_is_a_finding_and_what_nobody_counts_is_none() {
        for (String check : List.of("supplies.paper", "supplies.card-head", "supplies.blank-cards"))
            assertEquals(Cause.WELL, finding(check).cause());
        done(supplies.putIn(ANN, Supply.PAPER, 60, "L-1"));
        assertEquals(Cause.WELL, finding("supplies.paper").cause());
        slips(10);
        assertEquals(Cause.PAPER_STOCK_LOW, finding("supplies.paper").cause());
        assertEquals(new Reading("left", "50", "more than 50"), finding("supplies.paper").readings().getFirst());
        slips(50);
        assertEquals(Cause.PAPER_STOCK_USED_UP, finding("supplies.paper").cause());
        done(supplies.putIn(ANN, Supply.CARD_HEAD, 600, "H-1"));
        counter = Result.done(1200L);
        assertEquals(Cause.HEAD_WORN, finding("supplies.card-head").cause());
        counter = Result.fault(new Fault.NoAnswer("card station", ActHappened.NO, "silent"));
        assertEquals(Cause.WELL, finding("supplies.card-head").cause());
        done(supplies.count(ANN, Supply.BLANK_CARDS, 0, ""));
        assertEquals(Cause.BLANK_CARDS_USED_UP, finding("supplies.blank-cards").cause());
    }

    @Test
    void a_delivery_note_that_is_told_twice_is_put_in_once() {
        for (int i = 0; i < 3; i++)
            assertEquals(300, done(supplies.putIn(ANN, Supply.PAPER, 300, "L-1")).left());
        assertEquals(1, journal.size());
        assertEquals(20, done(supplies.putIn(ANN, Supply.BLANK_CARDS, 20, "L-1")).left());
    }

    @Test
    void the_head_goes_down_by_the_mechanisms_own_counter_and_a_new_mechanism_adds_nothing() {
        done(supplies.putIn(ANN, Supply.CARD_HEAD, 2000, "H-1"));
        counter = Result.done(2600L);
        assertEquals(new Stock(Supply.CARD_HEAD, 0, 2000, 1600, 500), supplies.stocks().get(1));
        assertEquals(Level.LOW, supplies.stocks().get(1).level());
        counter = Result.done(3L);
        assertEquals(2000, supplies.stocks().get(1).left());
        counter = Result.fault(new Fault.NoAnswer("card station", ActHappened.NO, "silent"));
        assertEquals(new Verdict.Refused(Objection.STATION_SILENT),
                supplies.putIn(ANN, Supply.CARD_HEAD, 2000, "H-2"));
        assertEquals(List.of(Supply.PAPER, Supply.BLANK_CARDS),
                supplies.stocks().stream().map(Stock::supply).toList());
    }

    @Test
    void another_count_than_the_books_say_needs_a_reason() {
        done(supplies.putIn(ANN, Supply.BLANK_CARDS, 20, "L-1"));
        assertEquals(new Verdict.Refused(Objection.DIFFERENCE_WITHOUT_A_REASON),
                supplies.count(ANN, Supply.BLANK_CARDS, 19, ""));
        assertEquals(20, done(supplies.count(ANN, Supply.BLANK_CARDS, 20, "")).left());
        assertEquals(19, done(supplies.count(ANN, Supply.BLANK_CARDS, 19, "one was bent")).left());
    }

    @Test
    void a_power_cut_between_any_two_rows_leaves_books_that_are_right_when_all_is_said_again() throws Exception {
        int cuts = PowerCuts.everywhere(Files.createDirectory(dir.resolve("cuts")), journal -> {
        }, journal -> {
            supplies(journal).putIn(ANN, Supply.PAPER, 300, "L-1");
            supplies(journal).putIn(ANN, Supply.BLANK_CARDS, 20, "L-2");
        }, journal -> assertEquals(List.of(300L, 0L, 20L),
                supplies(journal).stocks().stream().map(Stock::left).toList()));
        assertEquals(2, cuts);
    }
}
