package org.kiosk24.app.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cases.Cases.Verdict;
import org.kiosk24.app.cases.OrderSearch.Trouble;
import org.kiosk24.app.cases.Ruling.Objection;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.PowerCuts;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Ending;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.History;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.time.RealTime;

class CasesTest {
    private static final String WHY = "refunded over the counter, receipt 77";
    @TempDir
    Path dir;
    private final SplittableRandom random = new SplittableRandom(7);
    private Journal journal;
    private Result<Place> station = Result.done(Place.NONE);
    private Cases cases;

    @BeforeEach
    void open() {
        journal = PowerCuts.open(dir);
        cases = new Cases(journal, new SeenStation(() -> station));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private OrderFile order(Journal journal, Entry... entries) {
        OrderFile file = new Orders(journal, "WH0001", new RealTime(), ZoneOffset.UTC, random)
                .begin();
        List.of(entries).forEach(file::record);
        return file;
    }

    private static Entry[] charged(PayState state, Entry... more) {
        return Stream.concat(
                Stream.of(new Entry.Chosen("HKG3M1T", 1500),
                        new Entry.Paying(Method.QR, "P1", 1500, CardPayment.NONE),
                        new Entry.PayEnded("P1", state, CardPayment.NONE, "")),
                Stream.of(more)).toArray(Entry[]::new);
    }

    private String inDoubt() {
        return order(journal, charged(PayState.IN_DOUBT, new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT),
                new Entry.Closed(Ending.CASE))).id();
    }

    private static Outcome outcome(ActHappened happened) {
        return new Outcome(happened, "");
    }

    /** Paid and printed; the chip could not be asked. */
    private String chipUnknown(CaseReason... also) {
        var file = order(journal, charged(PayState.PAID, new Entry.Printing(7),
                new Entry.Printed(outcome(ActHappened.YES)), new Entry.Writing(),
                new Entry.Unknowable(Entry.What.CHIP, "no answer"), new Entry.CaseOpened(CaseReason.CHIP_UNKNOWN)));
        for (CaseReason reason : also)
            file.record(new Entry.CaseOpened(reason));
        file.record(new Entry.Closed(Ending.CASE));
        return file.id();
    }

    private String kept(CaseReason... also) {
        var file = order(journal, new Entry.Taking(), new Entry.Took(outcome(ActHappened.YES)),
                new Entry.Keeping("nobody took it"), new Entry.CaseOpened(CaseReason.PERMIT_KEPT));
        for (CaseReason reason : also)
            file.record(new Entry.CaseOpened(reason));
        file.record(new Entry.Closed(Ending.CASE));
        return file.id();
    }

    private Optional<Objection> objection(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var why) ? Optional.of(why) : Optional.empty();
    }

    private Optional<Objection> resolve(String order, CaseReason reason, Resolution how) {
        return objection(cases.resolve(order, reason, how, "1001", WHY));
    }

    @Test
    void a_refund_is_written_once_however_often_it_is_said() {
        String order = inDoubt();
        assertEquals(List.of(order), Cases.open(journal).stream().map(Order::id).toList());
        long before = journal.size();

        for (int i = 0; i < 3; i++)
            assertEquals(Optional.empty(), resolve(order, CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED));

        assertEquals(before + 1, journal.size());
        assertEquals(List.of(), Cases.open(journal));
    }

    @Test
    void to_say_otherwise_the_first_word_is_taken_back_and_all_three_stay_in_the_journal() {
        String order = inDoubt();
        resolve(order, CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED);
        assertEquals(Optional.of(Objection.RESOLVED_OTHERWISE),
                resolve(order, CaseReason.MONEY_IN_DOUBT, Resolution.NEVER_CHARGED));
        assertEquals(Optional.of(Objection.RESOLVED_OTHERWISE), objection(cases.resolve(order,
                CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "1002", WHY)));

        assertEquals(Optional.empty(),
                objection(cases.reopen(order, CaseReason.MONEY_IN_DOUBT, "1002", "another person's slip")));
        assertEquals(List.of(CaseReason.MONEY_IN_DOUBT), History.of(journal, order).order().openCases());
        assertEquals(Optional.empty(), resolve(order, CaseReason.MONEY_IN_DOUBT, Resolution.NEVER_CHARGED));

        assertEquals(List.of("CaseResolved", "CaseReopened", "CaseResolved"), journal.rows(order).stream()
                .map(r -> r.kind()).filter(k -> k.startsWith("CaseR")).toList());
        assertEquals(Optional.empty(), journal.verify());
    }

    @Test
    void what_the_journal_rules_out_cannot_be_chosen() {
        Order doubt = History.of(journal, inDoubt()).order();
        assertEquals(List.of(Resolution.REFUNDED, Resolution.NEVER_CHARGED, Resolution.MADE_AT_COUNTER,
                Resolution.SENT_TO_COUNTER), Ruling.choices(doubt, CaseReason.MONEY_IN_DOUBT));
        assertEquals(List.of(), Ruling.choices(doubt, CaseReason.PERMIT_KEPT));

        String givenBack = order(journal, charged(PayState.REVERSED, new Entry.CaseOpened(CaseReason.CHIP_UNKNOWN),
                new Entry.Closed(Ending.CASE))).id();
        assertEquals(Optional.of(Objection.NO_MONEY_HELD),
                resolve(givenBack, CaseReason.CHIP_UNKNOWN, Resolution.REFUNDED));
        String neverPrinted = order(journal, charged(PayState.PAID, new Entry.CaseOpened(CaseReason.CHIP_UNKNOWN),
                new Entry.Closed(Ending.CASE))).id();
        assertEquals(Optional.of(Objection.NEVER_PRINTED),
                resolve(neverPrinted, CaseReason.CHIP_UNKNOWN, Resolution.FOUND_MADE));
        assertEquals(Optional.of(Objection.NOT_FOR_THIS_CASE),
                resolve(inDoubt(), CaseReason.MONEY_IN_DOUBT, Resolution.PERMIT_HANDED_OVER));
        assertEquals(Optional.of(Objection.NO_SUCH_CASE),
                resolve("WH0001-NOBODY", CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED));
        String underWay = order(journal, charged(PayState.IN_DOUBT, new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT)))
                .id();
        assertEquals(Optional.of(Objection.ORDER_NOT_ENDED),
                resolve(underWay, CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED));
        assertEquals(Optional.of(Objection.NO_REASON),
                objection(cases.resolve(inDoubt(), CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "1001", " . ")));
    }

    @Test
    void money_cannot_have_gone_back_and_be_kept_for_one_order() {
        var file = order(journal, charged(PayState.IN_DOUBT, new Entry.Printing(7),
                new Entry.Printed(outcome(ActHappened.YES)), new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT),
                new Entry.CaseOpened(CaseReason.CHIP_UNKNOWN), new Entry.Closed(Ending.CASE)));
        assertEquals(Optional.empty(), resolve(file.id(), CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED));

        assertEquals(Optional.of(Objection.MONEY_SAID_OTHERWISE),
                resolve(file.id(), CaseReason.CHIP_UNKNOWN, Resolution.FOUND_MADE));
        assertEquals(Optional.empty(), resolve(file.id(), CaseReason.CHIP_UNKNOWN, Resolution.SENT_TO_COUNTER));
    }

    @Test
    void a_permit_with_a_void_print_is_not_handed_over_before_that_is_settled() {
        String order = kept(CaseReason.VOID_PRINT);
        assertEquals(Optional.of(Objection.VOID_PRINT_OPEN),
                resolve(order, CaseReason.PERMIT_KEPT, Resolution.PERMIT_HANDED_OVER));
        assertEquals(Optional.empty(), resolve(order, CaseReason.VOID_PRINT, Resolution.PRINT_REMOVED));
        assertEquals(Optional.empty(), resolve(order, CaseReason.PERMIT_KEPT, Resolution.PERMIT_HANDED_OVER));
    }

    @Test
    void a_permit_that_the_sensors_see_is_not_said_to_be_gone_and_none_is_pushed_out_to_the_street() {
        String order = kept();
        station = Result.done(Place.INSIDE);
        assertEquals(Optional.of(Objection.STILL_INSIDE),
                resolve(order, CaseReason.PERMIT_KEPT, Resolution.PERMIT_HANDED_OVER));
        station = Result.fault(new Fault.NoAnswer("card station", ActHappened.NO, "silent"));
        assertEquals(Optional.of(Objection.STATION_SILENT),
                resolve(order, CaseReason.PERMIT_KEPT, Resolution.PERMIT_HANDED_OVER));
        assertTrue(Orders.newestKept(journal).isPresent());

        station = Result.done(Place.NONE);
        assertEquals(Optional.empty(), resolve(order, CaseReason.PERMIT_KEPT, Resolution.PERMIT_HANDED_OVER));

        assertTrue(Orders.newestKept(journal).isEmpty(), "a permit inside is now another one");
    }

    @Test
    void why_is_sealed_and_what_was_said_is_not() throws Exception {
        cases.resolve(inDoubt(), CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "1001", "given to 测试甲");
        journal.close();
        String bytes = "";
        for (Path file : List.of(new JournalFiles(dir).journal(), dir.resolve("journal.sqlite-wal")))
            bytes += Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        assertTrue(bytes.contains("REFUNDED") && bytes.contains("1001"));
        assertFalse(bytes.contains(new String("测试甲".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1)));
        journal = PowerCuts.open(dir);
        assertTrue(Story.of(OrderSearch.ALL.in(journal).getFirst()).toString().contains("given to 测试甲"));
    }

    @Test
    void rows_of_the_house_are_no_orders() {
        inDoubt();
        journal.append("@supplies", "PutIn", "{}", "");

        assertEquals(1, Orders.all(journal).size());
        assertEquals(1, OrderSearch.ALL.in(journal).size());
        assertEquals(List.of(), journal.ordersWithout("Closed"));
    }

    @Test
    void orders_are_found_by_time_number_ending_row_and_trouble() {
        String doubt = inDoubt();
        String chip = chipUnknown();
        String open = order(journal, new Entry.Taking()).id();
        assertEquals(List.of(doubt), found(search(Optional.of(Trouble.MONEY_IN_DOUBT))));
        assertEquals(List.of(doubt, chip), found(search(Optional.of(Trouble.OPEN_CASE))));
        assertEquals(List.of(open), found(search(Optional.of(Trouble.OPEN_ORDER))));
        resolve(doubt, CaseReason.MONEY_IN_DOUBT, Resolution.NEVER_CHARGED);
        assertEquals(List.of(), found(search(Optional.of(Trouble.MONEY_IN_DOUBT))));
        assertEquals(List.of(chip), found(search(Optional.of(Trouble.OPEN_CASE))));
        assertEquals(List.of(doubt, chip), found(search(Optional.of(Trouble.CASE))));

        var begun = History.of(journal, chip).lines().getFirst().at();
        assertEquals(List.of(chip, open), found(new OrderSearch(Optional.of(begun), Optional.empty(), "",
                Set.of(), Set.of(), Optional.empty())));
        assertEquals(List.of(doubt), found(new OrderSearch(Optional.empty(), Optional.of(begun), "",
                Set.of(), Set.of(), Optional.empty())));
        assertEquals(List.of(chip), found(new OrderSearch(Optional.empty(), Optional.empty(), "wh0001",
                Set.of(Ending.CASE), Set.of("Unknowable"), Optional.empty())));
        assertEquals(List.of(), found(new OrderSearch(Optional.empty(), Optional.empty(), "XX9",
                Set.of(), Set.of(), Optional.empty())));
    }

    private static OrderSearch search(Optional<Trouble> trouble) {
        return new OrderSearch(Optional.empty(), Optional.empty(), "", Set.of(), Set.of(), trouble);
    }

    private List<String> found(OrderSearch search) {
        return search.in(journal).stream().map(h -> h.order().id()).toList();
    }

    @Test
    void a_story_tells_every_row_in_every_language_and_where_money_and_permit_are() {
        String order = chipUnknown(CaseReason.VOID_PRINT);
        resolve(order, CaseReason.CHIP_UNKNOWN, Resolution.FOUND_MADE);
        var story = Story.of(History.of(journal, order));
        for (Language language : Language.values()) {
            Words words = Words.of(language);
            story.lines().forEach(l -> assertFalse(words.say(l.text()).contains("{"), words.say(l.text())));
            assertTrue(words.say(story.money()).contains("15.00"), words.say(story.money()));
        }
        Words english = Words.of(Language.ENGLISH);
        assertEquals("handed to staff", english.say(story.ending()));
        assertEquals("¥15.00 taken and kept", english.say(story.money()));
        assertEquals(journal.rows(order).size(), story.lines().size());
        assertEquals("The chip holds the record, so the money is kept (1001: " + WHY + ")",
                english.say(story.cases().getFirst().settled()));
        assertTrue(story.cases().getLast().open());
    }

    @Test
    void a_power_cut_between_any_two_rows_leaves_a_case_that_is_settled_once_when_it_is_said_again() throws Exception {
        String[] id = {""};
        int cuts = PowerCuts.everywhere(Files.createDirectory(dir.resolve("cuts")),
                journal -> id[0] = order(journal, charged(PayState.IN_DOUBT,
                        new Entry.CaseOpened(CaseReason.MONEY_IN_DOUBT), new Entry.CaseOpened(CaseReason.VOID_PRINT),
                        new Entry.Closed(Ending.CASE))).id(),
                journal -> {
                    var desk = new Cases(journal, new SeenStation(() -> station));
                    desk.resolve(id[0], CaseReason.MONEY_IN_DOUBT, Resolution.REFUNDED, "1001", WHY);
                    desk.resolve(id[0], CaseReason.VOID_PRINT, Resolution.PRINT_REMOVED, "1001", WHY);
                }, journal -> {
                    assertEquals(2, journal.rows(id[0]).stream().filter(r -> r.kind().equals("CaseResolved")).count());
                    assertEquals(List.of(), History.of(journal, id[0]).order().openCases());
                });
        assertEquals(2, cuts);
    }
}
