package org.kiosk24.sim.report;

import java.util.List;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** Why people went away without an endorsement though they wanted one. */
record RefusalsPart(Tally tally, Words words) {
    void write(Markup m) {
        List<Tally.Reason> reasons = tally.refusals();
        m.open("section").both("h2", "未能办理的原因", "Why people were refused");
        int refused = tally.count(Outcome.REFUSED);
        if (reasons.isEmpty()) {
            m.both("p", "没有人被拒绝。", "Nobody was refused.").close();
            return;
        }
        m.both("p", refused + " 人未能办理；一人有几个原因的，各计一次。",
                refused + " people; who had several reasons is counted under each.");
        m.open("table").open("thead").open("tr").both("th", "原因", "reason").both("th", "人数", "people", "class", "n")
                .both("th", "占比", "share", "class", "n").both("th", "", "").close().close().open("tbody");
        for (Tally.Reason reason : reasons)
            Bar.row(m, words.of("refusal." + reason.code()), reason.people(), refused);
        m.close().close().close();
    }
}
