package org.kiosk24.sim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.Canaries;
import org.kiosk24.sim.day.CitizenKind;
import org.kiosk24.sim.day.Day;
import org.kiosk24.sim.day.DayFolder;
import org.kiosk24.sim.day.DayPlan;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Diary;
import org.kiosk24.sim.day.Witness;
import org.kiosk24.sim.day.VisitStory;
import org.kiosk24.sim.day.VisitStory.Outcome;
import org.kiosk24.sim.people.Personas;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DayReportTest {
    private static final DayResult STORM = day(7, 12, "storm");

    private static DayResult day(long seed, int hours, String faults) {
        try (var folder = new DayFolder()) {
            return new Day(new DayPlan(seed, hours, Accidents.of(faults)), folder.path(), Witness.NOBODY)
                    .run(() -> false);
        }
    }

    private static DayReport of(DayResult... days) {
        return new DayReport(List.of(days), 7, 12, "storm", 1, days.length);
    }

    private static Document parsed(String html) throws Exception {
        assertTrue(html.startsWith("<!DOCTYPE html>\n"));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(html.indexOf('\n')))));
    }

    private static List<Element> elements(Document page, String tag, String style) {
        var found = page.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i))
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(style)).toList();
    }

    /** The key figure over these words. */
    private static String figure(Document page, String words) {
        Element figures = elements(page, "div", "figures").getFirst();
        var all = figures.getElementsByTagName("div");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i))
                .filter(e -> e.getElementsByTagName("span").item(0).getTextContent().startsWith(words)).findFirst()
                .orElseThrow().getElementsByTagName("b").item(0).getTextContent();
    }

    @Test
    void the_figures_are_those_of_the_day() throws Exception {
        Document page = parsed(of(STORM).html());

        assertEquals(STORM.visits().size() + "", figure(page, "来访"));
        assertEquals(STORM.count(Outcome.ISSUED) + "", figure(page, "办成"));
        assertEquals(STORM.count(Outcome.REFUSED) + "", figure(page, "未能办理"));
        assertEquals(STORM.count(Outcome.CANCELLED) + "", figure(page, "本人放弃"));
        assertEquals(Money.yuan(STORM.chargedFen()), figure(page, "收款"));
        assertEquals(Money.yuan(STORM.refundedFen()), figure(page, "退款"));
        assertEquals(Money.yuan(STORM.keptFen()), figure(page, "净留存"));
    }

    @Test
    void every_case_for_staff_is_told_with_its_story() throws Exception {
        Document page = parsed(of(STORM).html());

        long cases = STORM.count(Outcome.CASE);
        assertTrue(cases > 0, "a storm without a case proves nothing");
        List<Element> told = elements(page, "article", "case");
        assertEquals(cases, told.size());
        for (Element one : told) {
            assertTrue(one.getElementsByTagName("tr").getLength() >= 4, one::getTextContent);
            assertTrue(one.getTextContent().contains("转人工："), one::getTextContent);
            assertTrue(elements(page, "dd", "todo").size() >= cases);
        }
    }

    @Test
    void the_money_of_a_day_comes_out_even() {
        Balance balance = Balance.of(List.of(STORM));
        assertEquals(List.of(), balance.unexplained());
        assertEquals(0, balance.restFen());
        assertEquals(STORM.keptFen(), balance.feesFen() + balance.openFen());
        assertTrue(balance.feesFen() > 0);
    }

    @Test
    void a_fen_that_is_missing_is_named_with_its_order() throws Exception {
        Diary d = STORM.diary();
        Diary.Account issued = d.accounts().stream()
                .filter(a -> a.ending().map(Enum::name).equals(Optional.of("ISSUED"))).findFirst().orElseThrow();
        var accounts = d.accounts().stream().map(a -> a.equals(issued)
                ? new Diary.Account(a.orderId(), a.ending(), a.product(), a.feeFen(), a.chargedFen(),
                        a.refundedFen() + 1)
                : a).toList();
        DayResult wrong = with(new Diary(d.from(), d.until(), d.accidents(), d.outages(), d.staff(), d.cases(),
                accounts, d.strayFen()), STORM.visits(), STORM.violations(), STORM.refundedFen() + 1);

        Balance balance = Balance.of(List.of(wrong));
        assertEquals(-1, balance.restFen());
        assertEquals(List.of(new Balance.Difference(issued.orderId(), -1)), balance.unexplained());
        assertEquals("−￥0.01", figure(parsed(of(wrong).html()), "差额"));
    }

    @Test
    void a_broken_promise_stands_in_a_box_above_everything_else() throws Exception {
        DayResult broken = with(STORM.diary(), STORM.visits(), List.of("order <1> & \"co\": charged twice"),
                STORM.refundedFen());
        String html = of(broken).html();

        Element box = elements(parsed(html), "section", "broken").getFirst();
        assertTrue(box.getTextContent().contains("order <1> & \"co\": charged twice"), box::getTextContent);
        assertTrue(html.indexOf("被违反的承诺") < html.indexOf("class=\"figures\""));
        assertTrue(elements(parsed(html), "p", "verdict").getFirst().getAttribute("class").contains("bad"));
    }

    @Test
    void nobody_is_given_away() {
        var canaries = new Canaries(Personas.load(LocalDate.parse("2026-11-23")).all());
        assertEquals(Optional.empty(), canaries.in(of(STORM).html()));
    }

    @Test
    void the_same_day_gives_the_same_bytes_and_another_other_ones() {
        assertEquals(of(STORM).html(), of(day(7, 12, "storm")).html());
        assertNotEquals(of(STORM).html(), of(day(8, 12, "storm")).html());
    }

    @Test
    void the_page_asks_for_nothing_from_elsewhere() {
        String html = of(STORM).html();
        for (String word : List.of("http", "<script", "<img", "<link", "@import", "src="))
            assertFalse(html.contains(word), word);
    }

    @Test
    void a_day_on_which_nobody_came_and_a_day_that_was_never_finished_have_a_report_too() throws Exception {
        Diary d = STORM.diary();
        DayResult nobody = with(new Diary(d.from(), d.until(), List.of(), List.of(), List.of(), List.of(), List.of(),
                0), List.of(), List.of(), 0);
        assertEquals("0", figure(parsed(of(nobody).html()), "来访"));
        Document none = parsed(new DayReport(List.of(), 7, 24, "normal", 2, 4).html());
        assertTrue(none.getDocumentElement().getTextContent().contains("0/4"));
    }

    @Test
    void several_kiosk_days_have_a_line_each_and_all_their_cases() throws Exception {
        DayResult other = day(9, 6, "none");
        Document page = parsed(new DayReport(List.of(STORM, other, STORM, other), 7, 12, "storm", 2, 4).html());

        Element table = elements(page, "table", "days").getFirst();
        assertEquals(5, table.getElementsByTagName("tr").getLength());
        assertTrue(table.getTextContent().contains("第 2 天 · 2 号机"));
        assertEquals(2 * (STORM.count(Outcome.CASE) + other.count(Outcome.CASE)),
                elements(page, "article", "case").size());
    }

    @Test
    void whoever_is_refused_is_counted_under_a_reason_that_has_words() {
        var words = new Words();
        List<Tally.Reason> reasons = Tally.of(List.of(STORM)).refusals();
        assertTrue(reasons.stream().mapToInt(Tally.Reason::people).sum() >= STORM.count(Outcome.REFUSED));
        reasons.forEach(r -> assertTrue(words.find("refusal." + r.code()).isPresent(), r::code));
    }

    @Test
    void every_accident_and_every_kind_of_citizen_has_a_chinese_name() {
        var words = new Words();
        Accidents.all().forEach(a -> assertFalse(words.accident(a.name(), a.what()).zh().startsWith(a.device()),
                a.name()));
        for (CitizenKind kind : CitizenKind.values())
            assertTrue(words.find("kind." + kind).isPresent(), kind.name());
        for (Device device : Device.values())
            assertTrue(words.find("device." + device.key).isPresent(), device.key);
        for (Outcome outcome : Outcome.values())
            assertTrue(words.find("outcome." + outcome).isPresent(), outcome.name());
    }

    @Test
    void the_time_out_of_service_is_in_order_and_within_the_day() {
        Diary d = STORM.diary();
        assertTrue(d.outages().size() > 3, "a storm without outages proves nothing");
        var last = d.from();
        for (Diary.Outage o : d.outages()) {
            assertFalse(o.from().isBefore(last), o::toString);
            assertTrue(o.to().isAfter(o.from()) && !o.to().isAfter(d.until()), o::toString);
            last = o.to();
        }
    }

    @Test
    void an_outage_belongs_to_the_device_that_its_code_names() {
        assertEquals(Device.STATION, Device.ofOutage("BUSY card station"));
        assertEquals(Device.STATION, Device.ofOutage("JAMMED cardStation at cardStation"));
        assertEquals(Device.IDCARD, Device.ofOutage("NO_ANSWER idcard at idcard"));
        assertEquals(Device.CHIP, Device.ofOutage("NOT_CONNECTED permit at memory"));
        assertEquals(Device.PAYMENT, Device.ofOutage("PAYMENT"));
        assertEquals(Device.HOST, Device.ofOutage("JOURNAL"));
        assertEquals(Device.HOST, Device.ofOutage(Diary.Outage.DARK));
    }

    private static DayResult with(Diary diary, List<VisitStory> visits, List<String> violations, int refundedFen) {
        return new DayResult(STORM.seed(), STORM.hours(), visits, violations, STORM.faults(),
                visits.isEmpty() ? 0 : STORM.chargedFen(), refundedFen, STORM.sha256(), STORM.events(),
                STORM.handOvers(), STORM.rows(), STORM.tail(), diary);
    }
}
