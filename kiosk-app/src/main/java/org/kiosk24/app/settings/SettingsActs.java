package org.kiosk24.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiosk24.app.diag.Act;
import org.kiosk24.app.diag.Door;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.settings.Settings.Verdict;
import org.kiosk24.app.staff.Role;
import org.kiosk24.app.words.Text;

/** {@code settings.set}, {@code settings.unset}, {@code settings.rollback}, of the file that is named. */
public final class SettingsActs {
    private static final Set<Role> TECHNICAL = EnumSet.of(Role.TECHNICIAN, Role.SUPERVISOR);

    private SettingsActs() {}

    public static Map<String, Act> of(Path dataDir, Journal journal, Door door) {
        Map<String, Act> acts = new HashMap<>();
        acts.put("settings.set", door.guarded(TECHNICAL, (who, asked) -> answer(settings(asked, dataDir, journal)
                .set(who, asked.text("key"), asked.text("value"), asked.text("reason")))));
        acts.put("settings.unset", door.guarded(TECHNICAL, (who, asked) -> answer(settings(asked, dataDir, journal)
                .unset(who, asked.text("key"), asked.text("reason")))));
        acts.put("settings.rollback", door.guarded(TECHNICAL, (who, asked) -> answer(settings(asked, dataDir, journal)
                .rollback(who, asked.number("snapshot", 1, 999_999), asked.text("reason")))));
        return acts;
    }

    private static Settings settings(Act.Asked asked, Path dataDir, Journal journal) {
        try {
            Path file = Path.of(asked.text("file"));
            if (file.isAbsolute() && file.toString().endsWith(".toml"))
                return new Settings(file, dataDir, journal);
        } catch (InvalidPathException e) {
            // told below
        }
        throw new Act.Misunderstood("file");
    }

    private static Act.Answer answer(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done(var change, var diff) -> {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("number", change.number());
                facts.put("changed", true);
                facts.put("diff", diff);
                yield new Act.Answer.Done(facts);
            }
            case Verdict.Already() -> new Act.Answer.Done(Map.of("changed", false));
            case Verdict.Wrong(var problems) -> refused("WRONG",
                    problems.stream().map(Object::toString).collect(Collectors.joining("; ")));
            case Verdict.ByHand() -> refused("BY_HAND", "");
            case Verdict.NoReason() -> refused("NO_REASON", "");
            case Verdict.NoSnapshot() -> refused("NO_SNAPSHOT", "");
            case Verdict.Unwritable(var why) -> refused("UNWRITABLE", why);
        };
    }

    private static Act.Answer refused(String code, String detail) {
        return new Act.Answer.Refused(code, Text.say("settings." + code, Text.plain(detail)));
    }
}
