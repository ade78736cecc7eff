package org.kiosk24.app.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cases.SeenStation;
import org.kiosk24.app.custody.Bins.Stage;
import org.kiosk24.app.custody.Custody.Objection;
import org.kiosk24.app.custody.Custody.Verdict;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.PowerCuts;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.staff.Admitted;
import org.kiosk24.app.staff.Role;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.time.RealTime;

class CustodyTest {
    private static final Admitted ANN = new Admitted("100001", Role.TECHNICIAN);
    private static final Admitted BOB = new Admitted("100002", Role.CASHIER);
    private static final Admitted EVE = new Admitted("100003", Role.SUPERVISOR);
    @TempDir
    Path dir;
    private final SplittableRandom random = new SplittableRandom(7);
    private Journal journal;
    private Result<Place> station = Result.done(Place.NONE);
    private Custody custody;

    @BeforeEach
    void open() {
        journal = PowerCuts.open(dir);
        custody = custody(journal);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Custody custody(Journal journal) {
        return new Custody("WH0001", 2, journal, new SeenStation(() -> station),
                text -> Optional.of("signed:" + text.hashCode()), new RealTime());
    }

    private String kept(Journal journal) {
        OrderFile file = new Orders(journal, "WH0001", new RealTime(), ZoneOffset.UTC, random).begin();
        for (Entry entry : List.of(new Entry.Taking(), new Entry.Keeping("nobody took it"),
                new Entry.CaseOpened(CaseReason.PERMIT_KEPT), new Entry.Closed(Ending.CASE)))
            file.record(entry);
        return file.id();
    }

    private static void refused(Objection why, Verdict verdict) {
        assertEquals(new Verdict.Refused(why), verdict);
    }

    private static Bins done(Verdict verdict) {
        return assertInstanceOf(Verdict.Done.class, verdict, verdict.toString()).bins();
    }

    private void opened() {
        done(custody.begin(ANN));
        done(custody.confirm(EVE));
    }

    @Test
    void the_bins_open_for_two_persons_of_whom_one_is_a_supervisor() {
        refused(Objection.NOTHING_BEGUN, custody.confirm(EVE));
        done(custody.begin(ANN));
        refused(Objection.NOT_OPEN, custody.count(ANN, 1, 0));
        refused(Objection.SAME_PERSON, custody.confirm(ANN));
        refused(Objection.NO_SUPERVISOR, custody.confirm(BOB));
        refused(Objection.OPENED_BY_ANOTHER, custody.begin(BOB));
        assertEquals(Stage.OPEN, done(custody.confirm(EVE)).opening().orElseThrow().stage());
        refused(Objection.CONFIRMED_ALREADY, custody.confirm(BOB));
        done(custody.begin(EVE));
        refused(Objection.NOT_OPEN, custody.count(BOB, 1, 0));
        done(custody.count(ANN, 1, 0));
        done(custody.count(EVE, 2, 0));
        assertEquals(Optional.empty(), done(custody.close(EVE, "")).opening());
    }

    @Test
    void an_opening_without_a_second_person_is_called_off_and_the_next_has_another_number() {
        done(custody.begin(ANN));
        done(custody.callOff(BOB));
        refused(Objection.NOTHING_BEGUN, custody.callOff(BOB));
        assertEquals(2, done(custody.begin(BOB)).opening().orElseThrow().number());
    }

    @Test
    void a_kept_permit_goes_from_the_station_into_its_bin_and_out_again() {
        String order = kept(journal);
        assertEquals(List.of(order), Custody.inTheStation(journal).stream().map(Order::id).toList());
        opened();
        station = Result.done(Place.INSIDE);
        refused(Objection.STILL_INSIDE, custody.putIn(ANN, order, 2));
        station = Result.done(Place.NONE);
        refused(Objection.NO_SUCH_BIN, custody.putIn(ANN, order, 3));
        refused(Objection.NOT_KEPT, custody.putIn(ANN, "WH0001-NOBODY", 2));
        assertEquals(Map.of(order, 2), done(custody.putIn(ANN, order, 2)).permits());
        refused(Objection.IN_A_BIN, custody.putIn(ANN, order, 1));
        assertEquals(List.of(), Custody.inTheStation(journal));

        long before = journal.size();
        done(custody.putIn(EVE, order, 2));
        assertEquals(before, journal.size(), "said twice, written once");
        assertEquals(Map.of(), done(custody.takeOut(EVE, order)).permits());
        done(custody.takeOut(EVE, order));
        assertEquals(before + 1, journal.size());
        refused(Objection.IN_NO_BIN, custody.takeOut(EVE, "WH0001-NOBODY"));
    }

    @Test
    void what_was_counted_otherwise_than_the_journal_says_needs_a_reason_and_is_signed() {
        String order = kept(journal);
        opened();
        done(custody.putIn(ANN, order, 1));
        done(custody.count(ANN, 1, 1));
        refused(Objection.NOT_COUNTED, custody.close(ANN, ""));
        done(custody.count(ANN, 2, 3));
        refused(Objection.DIFFERENCES_WITHOUT_A_REASON, custody.close(ANN, " "));
        done(custody.close(ANN, "three found from before the kiosk kept books"));

        var signed = Custody.statement(journal, 1).orElseThrow();
        assertEquals("signed:" + signed.statement().hashCode(), signed.signature());
        assertTrue(signed.statement().contains("bin 2: expected 0, found 3"), signed.statement());
        assertTrue(signed.statement().contains("permit of " + order + ": bin 1"), signed.statement());
        assertEquals(Optional.empty(), journal.verify());
    }

    @Test
    void without_the_kiosks_key_nothing_is_closed() {
        custody = new Custody("WH0001", 1, journal, new SeenStation(() -> station), text -> Optional.empty(),
                new RealTime());
        opened();
        done(custody.count(ANN, 1, 0));
        refused(Objection.NO_KEY, custody.close(ANN, ""));
        assertEquals(Stage.OPEN, custody.bins().opening().orElseThrow().stage());
    }

    @Test
    void a_power_cut_between_any_two_rows_leaves_bins_that_are_brought_to_their_end_by_saying_all_again()
            throws Exception {
        String[] order = {""};
        int cuts = PowerCuts.everywhere(Files.createDirectory(dir.resolve("cuts")),
                journal -> order[0] = kept(journal), journal -> {
                    Custody two = custody(journal);
                    two.begin(ANN);
                    two.confirm(EVE);
                    two.putIn(ANN, order[0], 1);
                    two.count(ANN, 1, 1);
                    two.count(EVE, 2, 0);
                    two.close(EVE, "");
                }, journal -> {
                    assertEquals(Map.of(order[0], 1), Custody.bins(journal).permits());
                    assertTrue(Custody.statement(journal, 1).isPresent());
                    assertEquals(1, journal.rows("@custody").stream().filter(r -> r.kind().equals("PutIn")).count());
                });
        assertEquals(6, cuts);
    }
}
