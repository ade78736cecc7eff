package org.kiosk24.sim.report;

import java.util.List;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** A line for each kiosk-day. */
record KioskDaysPart(DayReport report) {
    void write(Markup m) {
        m.open("section").both("h2", "逐台逐日", "Each kiosk-day");
        m.open("table", "class", "days").open("thead").open("tr").both("th", "台日", "kiosk-day")
                .both("th", "来访", "visits", "class", "n")
                .both("th", "办成", "issued", "class", "n").both("th", "办结", "served", "class", "n")
                .both("th", "未办", "refused", "class", "n")
                .both("th", "放弃", "cancelled", "class", "n").both("th", "转人工", "cases", "class", "n")
                .both("th", "净留存", "kept", "class", "n").both("th", "差额", "diff.", "class", "n")
                .both("th", "停用", "out of service").both("th", "", "").close().close().open("tbody");
        for (int i = 0; i < report.days().size(); i++)
            row(m, i, report.days().get(i));
        m.close().close().close();
    }

    private void row(Markup m, int index, DayResult day) {
        Balance balance = Balance.of(List.of(day));
        m.open("tr").both("td", report.label(index).zh(), "");
        number(m, day.visits().size());
        number(m, day.count(Outcome.ISSUED));
        number(m, day.count(Outcome.SERVED));
        number(m, day.count(Outcome.REFUSED));
        number(m, day.count(Outcome.CANCELLED));
        number(m, day.count(Outcome.CASE));
        m.leaf("td", Money.yuan(balance.keptFen()), "class", "n").leaf("td", Money.yuan(balance.restFen()), "class",
                "n").open("td");
        Strips.line(m, day.diary());
        m.text(Clock.zh(Tally.of(List.of(day)).outOfService())).close();
        m.leaf("td", day.well() && balance.unexplained().isEmpty() ? "✓" : "✗ 有问题").close();
    }

    private static void number(Markup m, long n) {
        m.leaf("td", Long.toString(n), "class", "n");
    }
}
