package org.kiosk24.app.endofday;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.endofday.EndOfDay.Verdict;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;

/** {@code endofday.run}. */
public final class EndOfDayActs {
    private static final Set<Role> COUNTERS = EnumSet.of(Role.CASHIER, Role.SUPERVISOR);

    private EndOfDayActs() {}

    public static Map<String, Act> of(EndOfDay endOfDay, Door door) {
        return Map.of("endofday.run", door.guarded(COUNTERS, (who, asked) -> switch (endOfDay.run(who)) {
            case Verdict.Done(var closing) -> new Act.Answer.Done(
                    Map.of("number", closing.number(), "agrees", closing.agrees()));
            case Verdict.FirstSettle(var orders) -> new Act.Answer.Refused("SETTLE_FIRST",
                    Text.say("endofday.settle", Text.plain(String.join(", ", orders))));
            case Verdict.TerminalRefused(var fault) -> new Act.Answer.Refused("TERMINAL_REFUSED",
                    Text.say("endofday.refused", Text.plain(fault)));
        }));
    }
}
