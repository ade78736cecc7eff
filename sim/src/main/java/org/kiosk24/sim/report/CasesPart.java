package org.kiosk24.sim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Diary;
import org.kiosk24.sim.day.Diary.CaseStory;
import org.kiosk24.sim.day.VisitStory;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** Each case for staff: what happened, where money and permit are, what is to be done. */
record CasesPart(DayReport report, Words words) {
    /** So many stories are told whole; a soak of many days has more than anybody reads. */
    private static final int TOLD = 200;

    private record Case(int index, DayResult day, VisitStory visit) {}

    void write(Markup m) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < report.days().size(); i++)
            for (VisitStory v : report.days().get(i).visits())
                if (v.outcome() == Outcome.CASE)
                    cases.add(new Case(i, report.days().get(i), v));
        m.open("section", "class", cases.isEmpty() ? "none" : "cases").both("h2", "待人工处理的事项",
                "Cases for staff: " + cases.size());
        if (cases.isEmpty())
            m.both("p", "没有事项待人工处理。", "Nothing is left for staff.");
        else
            m.both("p", "共 " + cases.size() + " 件。每件写明经过、款项、证件与须办的事。",
                    "Each with its story, the money, the permit, and what is to be done.");
        for (int i = 0; i < cases.size(); i++)
            if (i < TOLD)
                tell(m, i + 1, cases.get(i));
            else
                name(m, i + 1, cases.get(i));
        m.close();
    }

    private void name(Markup m, int number, Case c) {
        m.leaf("p", title(number, c) + " · " + String.join(", ", c.visit.orders()), "class", "case");
    }

    private String title(int number, Case c) {
        return "第 " + number + " 件 · " + (report.label(c.index).zh() + " ").stripLeading() + "第 " + c.visit.number()
                + " 次来访 · " + Clock.minute(c.visit.arrived().plus(c.visit.waited()));
    }

    private void tell(Markup m, int number, Case c) {
        Diary diary = c.day.diary();
        Map<String, CaseStory> stories = diary.cases().stream()
                .collect(Collectors.toMap(CaseStory::orderId, s -> s));
        m.open("article", "class", "case").leaf("h3",
                title(number, c) + " · " + words.of("kind." + c.visit.kind()).zh());
        for (String order : c.visit.orders())
            Optional.ofNullable(stories.get(order)).ifPresent(s -> order(m, c, s));
        m.close();
    }

    private void order(Markup m, Case c, CaseStory s) {
        Diary diary = c.day.diary();
        m.both("p", "受理号 " + s.orderId() + " · 事件 " + s.event(), "order number and event of the log", "class", "id");
        var state = new CaseState(s, diary, words);
        m.open("dl");
        m.leaf("dt", "转人工原因").open("dd").text(s.reasons().stream().map(r -> words.of("case." + r).zh())
                .collect(Collectors.joining("；")) + " ").leaf("span", s.reasons().stream()
                        .map(r -> words.of("case." + r).en()).collect(Collectors.joining("; ")), "class", "en")
                .close();
        m.leaf("dt", "款项").both("dd", state.money());
        m.leaf("dt", "证件").both("dd", state.permit());
        m.leaf("dt", "须办").open("dd", "class", "todo");
        s.reasons().forEach(r -> m.both("div", words.of("todo." + r)));
        m.close().close();
        m.open("table").open("tbody");
        for (StoryLine line : Story.of(s, c.visit, diary, words))
            m.open("tr", "class", line.who() == StoryLine.Who.ACCIDENT ? "accident" : "step")
                    .leaf("td", Clock.second(line.at()), "class", "at").leaf("td", line.who().zh, "class", "who")
                    .both("td", line.what()).close();
        m.close().close();
    }
}
