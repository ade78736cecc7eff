package org.kiosk24.sim.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kiosk24.sim.day.DayResult;

/**
 * What a virtual day, or many of them, came to: one HTML file that needs nothing else. The same plan gives the same
 * bytes; the time of writing is nowhere in it.
 *
 * @param days the kiosk-days that were run, day by day and in each the kiosks in turn
 * @param weather as given on the command line
 * @param kiosks on each day
 * @param planned kiosk-days; fewer were run when somebody stopped it
 */
public record DayReport(List<DayResult> days, long seed, int hours, String weather, int kiosks, int planned) {
    /** The whole file, in UTF-8. */
    public String html() {
        var words = new Words();
        var m = new Markup();
        Tally tally = Tally.of(days);
        Balance balance = Balance.of(days);
        m.open("html", "lang", "zh-CN").open("head").empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .leaf("title", "自助签注机运行日报 " + seed).open("style").text(css()).close().close();
        m.open("body");
        Patterns.define(m);
        new HeadPart(this, tally, balance, words).write(m);
        if (days.size() > 1)
            new KioskDaysPart(this).write(m);
        new VisitsPart(tally, words).write(m);
        new RefusalsPart(tally, words).write(m);
        new MoneyPart(balance, tally, words).write(m);
        new DevicesPart(days, words).write(m);
        new CasesPart(this, words).write(m);
        new FootPart(this).write(m);
        m.close().close();
        return m.page();
    }

    /** Which one of several it is, in words; empty for the only one. */
    Word label(int index) {
        return planned == 1
                ? new Word("", "")
                : new Word("第 " + (index / kiosks + 1) + " 天 · " + (index % kiosks + 1) + " 号机",
                        "day " + (index / kiosks + 1) + ", kiosk " + (index % kiosks + 1));
    }

    private static String css() {
        try (var in = DayReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.css", e);
        }
    }
}
