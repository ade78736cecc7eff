package org.kiosk24.sim.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cases.CaseActs;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Act.Answer;
import org.kiosk24.app.diag.Acts;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.world.VirtualVisit;

/** A cashier comes to a kiosk that serves, with a case in its journal. */
class CasesAtTheKioskTest {
    private static final Wish WISH = new Wish("zhang", "HKG3M1T", Method.CARD, Duration.ofSeconds(2));
    @TempDir
    Path dir;

    /** The terminal falls silent after the approval, and cannot prove anything afterwards. */
    private VirtualVisit doubtful() {
        return new VirtualVisit(7, WISH, dir, (v, view) -> {
            if (view.screen() instanceof Screen.PayByCard) {
                v.world().payment.fault("completion-lost");
                v.world().payment.fault("no-status-on-repeat");
            }
        });
    }

    private Acts desk(VirtualVisit visit) {
        return new Acts(
                CaseActs.of(new Cases(visit.kiosk().journal(), new SeenStation(() -> Result.done(Place.NONE))),
                        new Door(new Login(new StaffFile(dir), visit.time()))));
    }

    private static Act.Asked refund(Order order) {
        return new Act.Asked(Map.of("order", order.id(), "case", "MONEY_IN_DOUBT", "as", "REFUNDED", "by",
                "2001", "reason", "cash at the counter"));
    }

    @Test
    void a_case_is_settled_between_two_visits_and_survives_a_power_cut() {
        try (var visit = doubtful()) {
            visit.run();
            Order order = visit.orders().getFirst();
            assertEquals(List.of(CaseReason.MONEY_IN_DOUBT), order.openCases());
            visit.world().payment.mend();
            var answers = new ArrayList<Answer>();

            visit.time().start("cashier", () -> {
                for (int i = 0; i < 2; i++)
                    answers.add(visit.kiosk().inspections()
                            .whenFree(() -> desk(visit).run("cases.resolve", refund(order)), Cancel.NEVER)
                            .orElseThrow());
                visit.kiosk().cutPower();
                visit.kiosk().powerOn();
            });
            visit.time().run(Duration.ofMinutes(5));

            assertEquals(List.of(true, false), answers.stream()
                    .map(a -> assertInstanceOf(Answer.Done.class, a).facts().get("written")).toList());
            assertEquals(List.of(), visit.orders().getFirst().openCases());
            assertEquals(Optional.empty(), visit.kiosk().journal().verify());
            assertEquals(1, visit.world().ledger().cases().size(), "the bureau hears of a case once");
        }
    }

    @Test
    void nobody_is_interrupted_for_it() {
        try (var visit = doubtful()) {
            var when = new ArrayList<String>();
            visit.time().start("cashier", () -> {
                visit.time().sleep(Duration.ofSeconds(20));
                when.add("asked during " + visit.seen().getLast().getClass().getSimpleName());
                visit.kiosk().inspections().whenFree(() -> when.add(
                        "done, open orders: " + visit.orders().stream().filter(o -> o.ending().isEmpty()).count()),
                        Cancel.NEVER);
            });
            visit.run();

            assertEquals(2, when.size(), when::toString);
            assertEquals(false, when.getFirst().contains("Welcome"), when::toString);
            assertEquals("done, open orders: 0", when.getLast());
        }
    }
}
