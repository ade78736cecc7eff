package org.kiosk24.app.custody;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiosk24.app.custody.Custody.Verdict;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;

/** {@code custody.begin}, {@code .confirm}, {@code .callOff}, {@code .putIn}, {@code .takeOut}, {@code .count}, {@code .close}. */
public final class CustodyActs {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final int MOST = 10_000;

    private CustodyActs() {}

    /** @param count how many bins there are */
    public static Map<String, Act> of(Custody custody, int count, Door door) {
        Map<String, Act> acts = new HashMap<>();
        acts.put("custody.begin", door.guarded(ALL, (who, asked) -> answer(custody.begin(who), count)));
        acts.put("custody.confirm", door.guarded(ALL, (who, asked) -> answer(custody.confirm(who), count)));
        acts.put("custody.callOff", door.guarded(ALL, (who, asked) -> answer(custody.callOff(who), count)));
        acts.put("custody.putIn", door.guarded(ALL, (who, asked) -> answer(
                custody.putIn(who, asked.text("order"), asked.number("bin", 0, MOST)), count)));
        acts.put("custody.takeOut",
                door.guarded(ALL, (who, asked) -> answer(custody.takeOut(who, asked.text("order")), count)));
        acts.put("custody.count", door.guarded(ALL, (who, asked) -> answer(
                custody.count(who, asked.number("bin", 0, MOST), asked.number("found", 0, MOST)), count)));
        acts.put("custody.close",
                door.guarded(ALL, (who, asked) -> answer(custody.close(who, asked.text("reason")), count)));
        return acts;
    }

    private static Act.Answer answer(Verdict verdict, int count) {
        return switch (verdict) {
            case Verdict.Done(var bins) -> new Act.Answer.Done(facts(bins, count));
            case Verdict.Refused(var why) -> new Act.Answer.Refused(why.name(), Text.say("custody.objection." + why));
        };
    }

    /** How the bins stand, for machines. */
    public static Map<String, Object> facts(Bins bins, int count) {
        Map<String, Object> facts = new LinkedHashMap<>();
        bins.last().ifPresent(o -> {
            facts.put("opening", o.number());
            facts.put("stage", o.stage().name());
            facts.put("first", o.first());
            facts.put("second", o.second().orElse(""));
        });
        List<Map<String, Object>> all = new ArrayList<>();
        for (int bin = 1; bin <= count; bin++) {
            Map<String, Object> one = new LinkedHashMap<>();
            int number = bin;
            one.put("bin", bin);
            one.put("expected", bins.expected(bin));
            bins.last().map(o -> o.counted().get(number)).ifPresent(found -> one.put("counted", found));
            all.add(one);
        }
        facts.put("bins", all);
        facts.put("permits", bins.permits());
        return facts;
    }
}
