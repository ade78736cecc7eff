package org.kiosk24.app.cases;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kiosk24.app.cases.Cases.Verdict;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;

/** {@code cases.resolve} and {@code cases.reopen}. */
public final class CaseActs {
    private static final Set<Role> COUNTERS = EnumSet.of(Role.CASHIER, Role.SUPERVISOR);

    private CaseActs() {}

    public static Map<String, Act> of(Cases cases, Door door) {
        return Map.of("cases.resolve",
                door.guarded(COUNTERS, (who, asked) -> answer(cases.resolve(asked.text("order"),
                        asked.word("case", CaseReason.values()), asked.word("as", Resolution.values()), who.number(),
                        asked.text("reason")))),
                "cases.reopen", door.guarded(COUNTERS, (who, asked) -> answer(cases.reopen(asked.text("order"),
                        asked.word("case", CaseReason.values()), who.number(), asked.text("reason")))));
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
