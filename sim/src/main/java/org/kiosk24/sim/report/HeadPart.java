package org.kiosk24.sim.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** Where and when, in one sentence whether all is well, what was broken, and the key figures. */
record HeadPart(DayReport report, Tally tally, Balance balance, Words words) {
    void write(Markup m) {
        m.open("header").both("h1", "自助签注机运行日报", "Kiosk24 day report");
        m.both("p", where(), whereEn()).close();
        verdict(m);
        broken(m);
        figures(m);
    }

    private String where() {
        String span = report.days().isEmpty()
                ? "没有运行"
                : Clock.date(report.days().getFirst().diary().from()) + " 00:00 起 " + report.hours() + " 小时";
        int days = report.planned() / report.kiosks();
        return "模拟警务服务站 · WH0001" + (report.kiosks() > 1 ? " 等 " + report.kiosks() + " 台" : "") + " · " + span
                + (days > 1 ? "，共 " + days + " 个模拟日（每日从零开始）" : "")
                + (report.days().size() < report.planned()
                        ? "；提前停止，完成 " + report.days().size() + "/" + report.planned()
                        : "");
    }

    private String whereEn() {
        int days = report.planned() / report.kiosks();
        return "Simulated police service station, " + report.kiosks() + (report.kiosks() > 1 ? " kiosks" : " kiosk")
                + ", " + days + (days > 1 ? " days of " : " day of ") + report.hours() + " hours from midnight"
                + (report.days().size() < report.planned()
                        ? "; stopped early: " + report.days().size() + " of " + report.planned() + " kiosk-days"
                        : "");
    }

    private void verdict(Markup m) {
        int cases = tally.count(Outcome.CASE);
        boolean bad = tally.violations() > 0 || tally.count(Outcome.UNDEFINED) > 0 || !balance.unexplained().isEmpty();
        boolean look = cases > 0;
        m.open("p", "class", bad ? "verdict bad" : look ? "verdict look" : "verdict");
        String money = balance.unexplained().isEmpty()
                ? "款项一分不差"
                : "款项有 " + Money.yuan(balance.restFen()) + " 说不清";
        Duration out = tally.outOfService();
        String service = out.isZero() ? "，从未停用" : "；停用共 " + Clock.zh(out);
        String serviceEn = out.isZero() ? "" : " Out of service for " + Clock.en(out) + " in all.";
        if (report.days().isEmpty())
            m.text("没有完成任何一台机器的一天，无从判断。").leaf("span", "No kiosk-day was finished; nothing can be said.", "class",
                    "en");
        else if (bad)
            m.text("有问题，须立即处理：" + tally.violations() + " 项承诺被违反，" + tally.count(Outcome.UNDEFINED) + " 次来访结果不明，" + money
                    + "。").leaf("span", "Not well: " + tally.violations() + " broken promises, "
                            + tally.count(Outcome.UNDEFINED) + " visits without a defined outcome.", "class", "en");
        else if (look)
            m.text("总体正常：" + tally.visits().size() + " 次来访都有结果，" + money + "；" + cases + " 件已转人工，待工作人员办结" + service
                    + "。")
                    .leaf("span", "Well on the whole: every visit has its outcome and the money is balanced; " + cases
                            + (cases == 1 ? " case is" : " cases are") + " for staff to settle." + serviceEn, "class",
                            "en");
        else
            m.text("一切正常：" + tally.visits().size() + " 次来访都有结果，" + money + "，没有事项待人工处理" + service + "。").leaf("span",
                    "All is well: every visit has its outcome, the money is balanced, nothing is left for staff."
                            + serviceEn,
                    "class", "en");
        m.close();
    }

    private void broken(Markup m) {
        if (tally.violations() == 0 && tally.count(Outcome.UNDEFINED) == 0)
            return;
        m.open("section", "class", "broken").both("h2", "被违反的承诺与结果不明的来访",
                "Broken promises, and visits without a defined outcome").open("ol");
        List<DayResult> days = report.days();
        for (int i = 0; i < days.size(); i++) {
            for (String violation : days.get(i).violations())
                m.leaf("li", (report.label(i).zh() + " " + violation).strip());
            for (VisitStory v : days.get(i).visits())
                if (v.outcome() == Outcome.UNDEFINED)
                    m.leaf("li", (report.label(i).zh() + " 第 " + v.number() + " 次来访（" + Clock.minute(v.arrived()) + "，"
                            + words.of("kind." + v.kind()).zh() + "）结果不明").strip());
        }
        m.close().close();
    }

    private void figures(Markup m) {
        m.open("div", "class", "figures");
        figure(m, Integer.toString(tally.visits().size()), "来访", "visits");
        for (Outcome outcome : Outcome.values())
            figure(m, Integer.toString(tally.count(outcome)), words.of("outcome." + outcome).zh(),
                    words.of("outcome." + outcome).en().toLowerCase(Locale.ROOT));
        figure(m, Clock.zh(tally.meanVisit(v -> true)), "平均用时", "mean visit");
        figure(m, Clock.zh(tally.p95Visit(v -> true)), "95% 的人用时不超过", "95th percentile of visits");
        figure(m, Money.yuan(balance.chargedFen()), "收款", "charged");
        figure(m, Money.yuan(balance.refundedFen()), "退款与冲正", "refunded and reversed");
        figure(m, Money.yuan(balance.keptFen()), "净留存", "kept");
        figure(m, Money.yuan(balance.restFen()), balance.restFen() == 0 ? "差额（应为零）✓" : "差额（应为零）✗",
                "difference; must be zero");
        m.close();
    }

    private static void figure(Markup m, String value, String zh, String en) {
        m.open("div").leaf("b", value).both("span", zh, en).close();
    }
}
