package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.staff.Member;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kiosk diag staff list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Who is enrolled, with their wrong tries.")
final class StaffListCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private StaffTarget target;

    @Override
    public Integer call() {
        try {
            List<Member> members = target.file().read().members();
            if (output.json())
                return output.done(Map.of("staff", members.stream().map(StaffListCommand::facts).toList()));
            if (members.isEmpty())
                output.print("Nobody is enrolled.");
            for (Member m : members)
                output.print("%s  %-10s  %s".formatted(m.number(), m.role().tag(), tries(m.wrong())));
            return 0;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private static String tries(int wrong) {
        return wrong == 0 ? "" : wrong == 1 ? "1 wrong try" : wrong + " wrong tries";
    }

    private static Map<String, Object> facts(Member m) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", m.number());
        facts.put("role", m.role().tag());
        facts.put("wrongTries", m.wrong());
        return facts;
    }
}
