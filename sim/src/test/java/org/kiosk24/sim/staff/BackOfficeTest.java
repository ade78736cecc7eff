package org.kiosk24.sim.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.sim.world.World;

/** Cases, bins and the end of day at the glass of a kiosk that serves. */
class BackOfficeTest {
    @TempDir
    Path dir;

    private static String order(AtTheGlass at, Entry... entries) {
        Journal journal = at.kiosk.journal();
        OrderFile file = new Orders(journal, "WH0001", at.time, World.CHINA, at.random).begin();
        List.of(entries).forEach(file::record);
        return file.id();
    }

    private static void supervisor(AtTheGlass at) {
        at.knocks();
        at.types(AtTheGlass.SUPERVISOR, AtTheGlass.PIN, at.code());
        at.sheet("staff-menu");
    }

    /** A case of money in doubt, and a supervisor who says it was refunded, up to the page that asks why. */
    private static String refundsMoneyInDoubt(AtTheGlass at) {
        at.untilWelcome();
        String id = order(at, new Entry.Chosen("HKG3M1T", 1500),
                new Entry.Paying(Method.QR, "P", 1500, CardPayment.NONE),
                new Entry.PayEnded("P", PayState.IN_DOUBT, CardPayment.NONE, ""),
                new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT), new Entry.Closed(Ending.CASE));
        supervisor(at);
        at.choose("cases");
        at.sheet("staff-cases");
        at.choose(id + ".MONEY_IN_DOUBT");
        at.sheet("staff-case");
        at.choose("REFUNDED");
        at.sheet("staff-case-why");
        return id;
    }

    @Test
    void a_case_is_settled_at_the_glass_by_choosing_how_and_why() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            refundsMoneyInDoubt(at);
            at.choose("STATEMENT_CHECKED");
            at.sheet("staff-cases");
            assertEquals(List.of(), Cases.open(at.kiosk.journal()));
        });
    }

    @Test
    void two_persons_open_the_bins_put_a_permit_in_count_and_sign() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            at.untilWelcome();
            String id = order(at, new Entry.Taking(), new Entry.Keeping("nobody took it"),
                    new Entry.CaseOpened(CaseReason.PERMIT_KEPT), new Entry.Closed(Ending.CASE));
            at.logsIn();
            at.choose("custody");
            at.sheet("staff-custody");
            at.confirm();
            at.types(AtTheGlass.SUPERVISOR, AtTheGlass.PIN, at.code());
            at.sheet("staff-custody-open");
            at.choose(id);
            at.sheet("staff-bin-number");
            at.touch(new Touch.Enter("2"));
            at.sheet("staff-custody-open");
            at.choose("count");
            for (String found : List.of("000", "001")) {
                at.sheet("staff-bin-number");
                at.touch(new Touch.Enter(found));
            }
            at.sheet("staff-custody-open");
            at.choose("close");
            at.sheet("staff-custody");
            assertEquals(Map.of(id, 2), Custody.bins(at.kiosk.journal()).permits());
            String statement = Custody.statement(at.kiosk.journal(), 1).orElseThrow().statement();
            assertTrue(statement.contains("first: " + AtTheGlass.TECHNICIAN)
                    && statement.contains("second: " + AtTheGlass.SUPERVISOR), statement);
        });
    }

    @Test
    void without_a_second_person_the_opening_is_called_off() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            at.logsIn();
            at.choose("custody");
            at.sheet("staff-custody");
            at.confirm();
            at.sheet("staff-number");
            at.touch(new Touch.Cancel());
            at.untilWelcome();
            assertEquals(List.of("Begun", "CalledOff"), kinds(at, "@custody"));
        });
    }

    @Test
    void the_day_is_ended_at_the_glass() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            supervisor(at);
            at.choose("endofday");
            at.sheet("staff-endofday");
            at.confirm();
            at.sheet("staff-endofday-done");
            assertTrue(EndOfDay.closings(at.kiosk.journal()).getLast().agrees());
            assertEquals(1, at.world.payment.ledger().batches().size());
            assertEquals(List.of("Begun", "Ended", "Compared"), kinds(at, "@end-of-day"));
        });
    }

    @Test
    void a_case_s_reason_can_be_written_with_the_keys_of_the_glass() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            String id = refundsMoneyInDoubt(at);
            at.choose("own-words");
            at.sheet("staff-words");
            at.touch(new Touch.Enter("退款单 77"));
            at.sheet("staff-cases");
            Order order = History.of(at.kiosk.journal(), id).order();
            assertEquals("退款单 77", order.resolution(CaseReason.MONEY_IN_DOUBT).orElseThrow().note());
        });
    }

    @Test
    void supplies_are_put_in_and_counted_at_the_glass_and_a_difference_wants_a_reason() {
        var at = new AtTheGlass(dir);
        at.run(() -> {
            at.logsIn();
            at.choose("supplies");
            at.sheet("staff-supplies");
            at.choose("PAPER");
            at.sheet("staff-supply");
            at.choose("put-in");
            at.sheet("staff-number-typed");
            at.touch(new Touch.Enter("00300"));
            at.sheet("staff-words");
            at.touch(new Touch.Enter("L-17"));
            at.sheet("staff-supply");
            at.choose("count");
            at.sheet("staff-number-typed");
            at.touch(new Touch.Enter("00040"));
            at.sheet("staff-words");
            at.touch(new Touch.Enter("wet in the rain"));
            at.sheet("staff-supply");
            at.back();
            assertEquals(Block.Sign.Look.REDUCED, AtTheGlass.sign(at.sheet("staff-supplies"), "PAPER").look());
            assertEquals(List.of("PutIn", "Counted"), kinds(at, "@supplies"));
        });
    }

    private static List<String> kinds(AtTheGlass at, String book) {
        return at.kiosk.journal().rows(book).stream().map(Row::kind).toList();
    }
}
