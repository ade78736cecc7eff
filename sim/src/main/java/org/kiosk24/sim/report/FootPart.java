package org.kiosk24.sim.report;

import org.kiosk24.sim.day.DayResult;

/** From what this came, and how to see it again. */
record FootPart(DayReport report) {
    void write(Markup m) {
        m.open("footer");
        m.both("p", "来源：虚拟的一天，人物与款项均为模拟。种子 " + report.seed() + "，每日 " + report.hours() + " 小时，故障 " + report.weather()
                + "。同一种子总是得到同一天，逐事件相同；本报告不含生成时刻。",
                "A virtual day: people and money are simulated. The same seed gives the same day, event by event; the time"
                        + " of writing is not in this report.");
        int days = report.planned() / report.kiosks();
        m.both("p", "重做", "again");
        code(m, "./kiosk day --seed " + report.seed() + " --hours " + report.hours() + " --faults " + report.weather()
                + (report.kiosks() > 1 ? " --kiosks " + report.kiosks() : "") + (days > 1 ? " --days " + days : ""));
        m.both("p", "事件日志的 SHA-256 与逐步重放", "SHA-256 of the event log, and how to replay it step by step");
        for (int i = 0; i < report.days().size(); i++) {
            DayResult day = report.days().get(i);
            m.open("p").text(report.label(i).zh() + " ").leaf("code", day.sha256()).close();
            code(m, "./kiosk replay --seed " + day.seed() + " --hours " + day.hours() + " --faults "
                    + report.weather());
        }
        m.close();
    }

    private static void code(Markup m, String command) {
        m.open("p").leaf("code", command).close();
    }
}
