package org.kiosk24.sim.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kiosk24.sim.day.Diary;
import org.kiosk24.sim.day.Diary.CaseStory;
import org.kiosk24.sim.day.Diary.Step;
import org.kiosk24.sim.day.VisitStory;

/** What happened in a case, in order: the journal in plain words, and what befell the kiosk meanwhile. */
final class Story {
    private static final Set<String> SILENT = Set.of("PayStage", "ToMake");

    private Story() {}

    static List<StoryLine> of(CaseStory s, VisitStory visit, Diary diary, Words words) {
        var lines = new ArrayList<StoryLine>();
        boolean reported = s.steps().stream().anyMatch(step -> step.kind().equals("Reported"));
        var rows = s.steps().stream().filter(step -> !SILENT.contains(step.kind()))
                .filter(step -> !reported || !step.kind().equals("Reporting")).toList();
        for (int i = 0; i < rows.size(); i++)
            if (i + 1 == rows.size() || !tells(rows.get(i + 1), rows.get(i)))
                lines.add(new StoryLine(rows.get(i).at(), StoryLine.Who.KIOSK, StepWords.of(rows.get(i), words)));
        Instant from = visit.arrived().plus(visit.waited());
        Instant to = rows.getLast().at();
        for (Diary.Befallen b : diary.accidents())
            if (b.from().isBefore(to) && b.to().isAfter(from) || visit.accidents().contains(b.name())
                    && !b.from().isBefore(from) && b.from().isBefore(to))
                lines.add(accident(b, from, words));
        new CaseState(s, diary, words).takenOut(to).filter(at -> s.reasons()
                .contains(org.kiosk24.app.order.Entry.CaseReason.PERMIT_KEPT))
                .ifPresent(at -> lines.add(new StoryLine(at, StoryLine.Who.STAFF,
                        new Word("工作人员开柜取出通行证", "Staff took the permit out"))));
        lines.sort(Comparator.comparing(StoryLine::at));
        return joined(lines);
    }

    private static StoryLine accident(Diary.Befallen b, Instant from, Words words) {
        Word what = words.accident(b.name(), b.what());
        String device = words.of("device." + Device.ofAccident(b.device()).key).zh();
        boolean before = b.from().isBefore(from);
        return new StoryLine(before ? from : b.from(), StoryLine.Who.ACCIDENT,
                new Word(device + "：" + what.zh() + (before ? "（" + Clock.minute(b.from()) + " 起）" : ""), what.en()));
    }

    /** Whether a row is the outcome of the intent before it, which then needs no line of its own. */
    private static boolean tells(Step outcome, Step intent) {
        return switch (intent.kind()) {
            case "Taking" -> outcome.kind().equals("Took");
            case "Applying" -> outcome.kind().equals("Approved") || outcome.kind().equals("Denied");
            case "Printing" -> outcome.kind().equals("Printed");
            case "Writing" -> outcome.kind().equals("Written");
            case "Erasing" -> outcome.kind().equals("Erased");
            case "GivingBack" -> outcome.kind().equals("GaveBack");
            case "Returning" -> outcome.kind().equals("Returned");
            case "Keeping" -> outcome.kind().equals("Kept");
            default -> false;
        };
    }

    /** The same thing again and again is told once, with its number. */
    private static List<StoryLine> joined(List<StoryLine> lines) {
        var joined = new ArrayList<StoryLine>();
        for (int i = 0; i < lines.size();) {
            StoryLine line = lines.get(i);
            int same = i;
            while (same < lines.size() && lines.get(same).what().equals(line.what()))
                same++;
            joined.add(same - i == 1
                    ? line
                    : new StoryLine(line.at(), line.who(),
                            new Word(line.what().zh() + "（" + (same - i) + " 次）", line.what().en())));
            i = same;
        }
        return joined;
    }
}
