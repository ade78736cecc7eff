package org.kiosk24.sim.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/**
 * Any one device's line is cut at any screen of a visit, a moment after the screen appeared, for good or for twenty
 * seconds. Judged by the world's own books.
 */
class LineCutTest {
    private static final Duration BACK_AFTER = Duration.ofSeconds(20);
    @TempDir
    Path dir;

    enum Line {
        IDCARD, PAYMENT, CARD_STATION, RECEIPT, PERMIT, BUREAU;

        void cut(VirtualVisit visit) {
            switch (this) {
                case IDCARD -> visit.kiosk().line("idcard").unplug();
                case PAYMENT -> visit.kiosk().line("payment").unplug();
                case CARD_STATION -> visit.kiosk().line("cardStation").unplug();
                case RECEIPT -> visit.kiosk().line("receipt").unplug();
                case PERMIT -> visit.kiosk().chipReader().plugged(false);
                case BUREAU -> visit.world().bureau.fault("down");
            }
        }

        void restore(VirtualVisit visit) {
            switch (this) {
                case IDCARD -> visit.kiosk().line("idcard").plugIn();
                case PAYMENT -> visit.kiosk().line("payment").plugIn();
                case CARD_STATION -> visit.kiosk().line("cardStation").plugIn();
                case RECEIPT -> visit.kiosk().line("receipt").plugIn();
                case PERMIT -> visit.kiosk().chipReader().plugged(true);
                case BUREAU -> visit.world().bureau.mend();
            }
        }
    }

    static Stream<Arguments> cuts() {
        return Arrays.stream(Line.values()).flatMap(line -> Arrays.stream(Method.values()).flatMap(
                method -> Stream.of(true, false).map(comesBack -> Arguments.of(line, method, comesBack))));
    }

    @ParameterizedTest(name = "{0}, paying by {1}, comes back: {2}")
    @MethodSource("cuts")
    void a_line_cut_at_any_screen_ends_in_a_clear_word_with_permit_and_money_right(Line line, Method method,
            boolean comesBack) throws Exception {
        VirtualVisit whole = run(Files.createDirectory(dir.resolve("whole")), method, -1, 0, line, comesBack);
        whole.close();
        List<Screen> screens = whole.seen();
        int last = (int) screens.stream().takeWhile(s -> !(s instanceof Screen.Goodbye)).count();
        assertTrue(last > 10, screens::toString);
        for (int at = 0; at < last; at++) {
            // soon and late by turns, and the other way round where the line comes back
            int millis = (at % 2 == 0) == comesBack ? 90 : 1500;
            VirtualVisit visit = run(Files.createDirectory(dir.resolve("cut-" + at)), method, at, millis, line,
                    comesBack);
            judge(visit, line + " cut " + millis + " ms after " + screens.get(at) + ", " + method + ", comes back: "
                    + comesBack + "\n  seen " + visit.seen() + "\n  " + visit.world().ledger() + "\n  "
                    + visit.orders());
            visit.close();
        }
    }

    private static VirtualVisit run(Path folder, Method method, int cutAt, int millis, Line line, boolean comesBack) {
        var wish = new Wish("zhang", "HKG3M1T", method, Duration.ofMillis(800));
        var visit = new VirtualVisit(7, wish, folder, (v, view) -> {
            if (v.seen().size() - 1 == cutAt)
                v.time().start("accident", () -> {
                    v.time().sleep(Duration.ofMillis(millis));
                    line.cut(v);
                    if (comesBack) {
                        v.time().sleep(BACK_AFTER);
                        line.restore(v);
                    }
                });
        });
        visit.run();
        return visit;
    }

    private static void judge(VirtualVisit visit, String story) {
        Ledger ledger = visit.world().ledger();
        assertEquals(Optional.empty(), visit.kiosk().journal().verify(), story);
        boolean outOfService = visit.seen().stream().anyMatch(s -> s instanceof Screen.OutOfService);
        assertTrue(visit.lastWord().isPresent() || outOfService, "no last word: " + story);
        var problems = new ArrayList<String>();
        boolean made = printStands(ledger) && ledger.chipRecords().size() == 1;
        for (Order order : visit.orders()) {
            if (order.ending().isEmpty())
                problems.add("order without an end");
            boolean staff = !order.cases().isEmpty();
            if (ledger.keptFen() != (made ? 1500 : 0) && !staff)
                problems.add("money " + ledger.keptFen() + ", made " + made + ", and no case");
            boolean inside = ledger.permitAt().equals("INSIDE");
            if (inside && !staff)
                problems.add("permit inside without a case");
        }
        if (ledger.chipRecords().size() > 1)
            problems.add("made twice");
        if (ledger.keptFen() > 1500)
            problems.add("charged twice");
        assertEquals(List.of(), problems, story);
    }

    /** Printing erases first; a print stands unless an erasure came after it. */
    private static boolean printStands(Ledger ledger) {
        return !ledger.cards().isEmpty() && (ledger.erased().isEmpty()
                || ledger.cards().getLast().at().compareTo(ledger.erased().getLast().at()) > 0);
    }
}
