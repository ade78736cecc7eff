package org.kiosk24.app.supplies;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.supplies.Supplies.Verdict;
import org.kiosk24.app.words.Text;

/** {@code supplies.show}, {@code supplies.putIn}, {@code supplies.count}. */
public final class SupplyActs {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final int MOST = 10_000_000;

    private SupplyActs() {}

    public static Map<String, Act> of(Supplies supplies, Door door) {
        Map<String, Act> acts = new HashMap<>();
        acts.put("supplies.show", asked -> done(supplies.stocks()));
        acts.put("supplies.putIn", door.guarded(ALL, (who, asked) -> {
            String delivery = asked.text("delivery").strip();
            if (delivery.isEmpty() || delivery.length() > 40)
                throw new Act.Misunderstood("delivery");
            return answer(supplies.putIn(who, asked.word("supply", Supply.values()), asked.number("amount", 1, MOST),
                    delivery));
        }));
        acts.put("supplies.count", door.guarded(ALL, (who, asked) -> answer(supplies.count(who,
                asked.word("supply", Supply.values()), asked.number("found", 0, MOST), asked.text("reason")))));
        return acts;
    }

    private static Act.Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done(var stock) -> done(List.of(stock));
            case Verdict.Refused(var why) -> new Act.Answer.Refused(why.name(),
                    Text.say("supplies.objection." + why));
        };
    }

    private static Act.Answer done(List<Stock> stocks) {
        return new Act.Answer.Done(Map.of("supplies", stocks.stream().map(SupplyActs::facts).toList()));
    }

    private static Map<String, Object> facts(Stock stock) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("supply", stock.supply().name());
        facts.put("left", stock.left());
        facts.put("counted", stock.base());
        facts.put("putIn", stock.added());
        facts.put("used", stock.used());
        facts.put("low", stock.low());
        facts.put("level", stock.level().name());
        return facts;
    }
}
