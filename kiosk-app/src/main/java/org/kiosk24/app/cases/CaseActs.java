package org.kiosk24.app.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kiosk24.app.cases.Cases.Verdict;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.words.Text;

/** {@code cases.resolve} and {@code cases.reopen}. */
public final class CaseActs {
    private CaseActs() {}

    public static Map<String, Act> of(Cases cases) {
        return Map.of(
                "cases.resolve",
                asked -> answer(cases.resolve(asked.text("order"), asked.word("case", CaseReason.values()),
                        asked.word("as", Resolution.values()), asked.text("by"), asked.text("reason"))),
                "cases.reopen", asked -> answer(cases.reopen(asked.text("order"),
                        asked.word("case", CaseReason.values()), asked.text("by"), asked.text("reason"))));
    }

    private static Act.Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Recorded(var order) -> new Act.Answer.Done(facts(order, true));
            case Verdict.Already(var order) -> new Act.Answer.Done(facts(order, false));
            case Verdict.Refused(var why) -> new Act.Answer.Refused(why.name(), Text.say("objection." + why));
        };
    }

    private static Map<String, Object> facts(Order order, boolean written) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("order", order.id());
        facts.put("written", written);
        facts.put("open", order.openCases().stream().map(Enum::name).toList());
        Map<String, String> settled = new LinkedHashMap<>();
        order.resolved().forEach(r -> settled.put(r.reason().name(), r.how().name()));
        facts.put("settled", settled);
        return facts;
    }
}
