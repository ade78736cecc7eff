package org.kiosk24.sim.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** Who came when, how long they waited, how long it took. */
record VisitsPart(Tally tally, Words words) {
    private static final Duration COLUMN = Duration.ofSeconds(15);
    private static final int COLUMNS = 21;
    private static final int[] WAITS = {0, 5, 60, 120, 300, 600, Integer.MAX_VALUE};

    void write(Markup m) {
        m.open("section").both("h2", "各时段来访与结果", "Visits by hour and outcome");
        Patterns.legend(m, words, tally);
        Columns.draw(m, "各时段来访与结果 visits by hour and outcome", tally.byHour(),
                IntStream.range(0, tally.hours()).mapToObj(Integer::toString).toList(),
                new Word("到达的钟点", "hour of arrival"));
        m.close();
        waiting(m);
        lengths(m);
    }

    private void waiting(Markup m) {
        m.open("section").both("h2", "排队等候", "Waiting in the queue");
        m.both("p", "平均等候 " + Clock.zh(tally.meanWait()) + "，95% 的人等候不超过 " + Clock.zh(tally.p95Wait()) + "。",
                "Mean " + Clock.en(tally.meanWait()) + ", 95th percentile " + Clock.en(tally.p95Wait()) + ".");
        Whiskers.draw(m, "各时段等候 waiting by hour", tally.waitingByHour(),
                new Word("到达的钟点；柱：平均等候（分钟），线：最长等候", "hour of arrival; column: mean in minutes, line: longest"));
        m.open("table").open("thead").open("tr").both("th", "等候", "waited").both("th", "人数", "people", "class", "n")
                .both("th", "占比", "share", "class", "n").both("th", "", "").close().close().open("tbody");
        for (int i = 0; i + 1 < WAITS.length; i++)
            bucket(m, WAITS[i], WAITS[i + 1]);
        m.close().close().close();
    }

    private void bucket(Markup m, int from, int to) {
        int people = tally.waited(Duration.ofSeconds(from), Duration.ofSeconds(to));
        Word word = from == 0
                ? new Word("随到随办", "at once")
                : to == Integer.MAX_VALUE
                        ? new Word(from / 60 + " 分钟以上", "longer than " + from / 60 + " min")
                        : from < 60
                                ? new Word("不到 1 分钟", "less than a minute")
                                : new Word(from / 60 + "–" + to / 60 + " 分钟", from / 60 + " to " + to / 60 + " min");
        Bar.row(m, word, people, tally.visits().size());
    }

    private void lengths(Markup m) {
        m.open("section").both("h2", "办理用时", "How long visits took");
        Patterns.legend(m, words, tally);
        Columns.draw(m, "办理用时 how long visits took", tally.byLength(COLUMN, COLUMNS), labels(),
                new Word("在机器前的时间，每柱 15 秒", "time at the kiosk, 15 s a column"));
        m.open("table").open("thead").open("tr").both("th", "结果", "outcome").both("th", "人数", "people", "class", "n")
                .both("th", "平均", "mean", "class", "n").both("th", "95% 不超过", "95th percentile", "class", "n").close()
                .close().open("tbody");
        for (Outcome outcome : Outcome.values())
            if (tally.count(outcome) > 0)
                m.open("tr").both("td", words.of("outcome." + outcome))
                        .leaf("td", Integer.toString(tally.count(outcome)), "class", "n")
                        .leaf("td", Clock.zh(tally.meanVisit(v -> v.outcome() == outcome)), "class", "n")
                        .leaf("td", Clock.zh(tally.p95Visit(v -> v.outcome() == outcome)), "class", "n").close();
        m.close().close().close();
    }

    /** Each whole minute, and more than the last. */
    private static List<String> labels() {
        return IntStream.range(0, COLUMNS).mapToObj(i -> i == COLUMNS - 1
                ? "≥5 分"
                : i % 4 == 0 ? i / 4 + " 分" : "").toList();
    }
}
