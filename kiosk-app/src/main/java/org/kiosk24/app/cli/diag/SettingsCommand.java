package org.kiosk24.app.cli.diag;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.ConfigChange;
import org.kiosk24.app.config.ConfigChange.Setting;
import org.kiosk24.app.settings.Change;
import org.kiosk24.app.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag settings}: what is in force, and changing it. */
@Command(name = "settings", mixinStandardHelpOptions = true, description = {
        "Tell every setting, and where it comes from: a line of the file, or the default.",
        "A change is in force when the kiosk starts next."}, subcommands = {SettingsCommand.Set.class,
                SettingsCommand.Unset.class, SettingsCommand.Snapshots.class, SettingsCommand.Rollback.class})
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private ActTarget kiosk;

    @Override
    public Integer call() {
        try {
            List<Setting> all = ConfigChange.effective(Files.readString(kiosk.configFile()), kiosk.config());
            if (output.json())
                return output.done(Map.of("settings", all.stream().map(SettingsCommand::facts).toList()));
            all.forEach(s -> output.print("%-32s %-40s %s".formatted(s.key(), s.value(), s.line() == 0
                    ? kiosk.words().say("settings.default")
                    : kiosk.words().say("settings.line", s.line()))));
            return 0;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> facts(Setting setting) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", setting.key());
        facts.put("value", setting.value());
        facts.put("line", setting.line());
        facts.put("from", setting.line() == 0 ? "default" : "file");
        return facts;
    }

    /** A change by a person. */
    abstract static class Changing implements Callable<Integer> {
        @Mixin
        Output output;
        @Mixin
        ActTarget kiosk;
        @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Your staff number.")
        private String by;
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it is sealed in the"
                + " journal.")
        private String reason;

        final int change(String act, Map<String, String> more) {
            Map<String, String> values = new LinkedHashMap<>(more);
            values.put("by", by);
            values.put("reason", reason);
            values.put("file", kiosk.configFile().toString());
            return kiosk.act("settings." + act, values, output, this::told);
        }

        private void told(JsonObject done) {
            if (done.has("diff"))
                for (JsonElement line : done.getAsJsonArray("diff"))
                    output.print(line.getAsString());
            output.print(done.get("changed").getAsBoolean()
                    ? kiosk.words().say("settings.changed", done.get("number"))
                    : kiosk.words().say("settings.same"));
        }

        /** Shows what it would come to. */
        final int preview(ConfigChange.Outcome outcome) {
            switch (outcome) {
                case ConfigChange.Outcome.Ready(var text, var diff) -> {
                    if (output.json())
                        return output.done(Map.of("diff", diff));
                    diff.forEach(output::print);
                }
                case ConfigChange.Outcome.Same() -> output.print(kiosk.words().say("settings.same"));
                case ConfigChange.Outcome.Wrong(var problems) -> {
                    problems.forEach(problem -> output.say(problem.toString()));
                    return 1;
                }
                case ConfigChange.Outcome.ByHand() -> {
                    output.say(kiosk.words().say("settings.BY_HAND"));
                    return 1;
                }
            }
            return 0;
        }
    }

    @Command(name = "set", mixinStandardHelpOptions = true, description = "Change one value; comments and everything else"
            + " in the file stay.")
    static final class Set extends Changing {
        @Parameters(index = "0", paramLabel = "KEY", description = "Such as screen.language.")
        private String key;
        @Parameters(index = "1", paramLabel = "VALUE", description = "Such as en.")
        private String value;
        @Option(names = "--preview", description = "Show what would change, and change nothing.")
        private boolean preview;

        @Override
        public Integer call() {
            if (!preview)
                return change("set", Map.of("key", key, "value", value));
            try {
                return preview(ConfigChange.set(Files.readString(kiosk.configFile()), kiosk.configFile(), key, value));
            } catch (IOException e) {
                output.say(e.getMessage());
                return 1;
            }
        }
    }

    @Command(name = "unset", mixinStandardHelpOptions = true, description = "Back to the default.")
    static final class Unset extends Changing {
        @Parameters(index = "0", paramLabel = "KEY", description = "Such as screen.language.")
        private String key;

        @Override
        public Integer call() {
            return change("unset", Map.of("key", key));
        }
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true, description = "The file as it was before a change;"
            + " 'snapshots' lists them.")
    static final class Rollback extends Changing {
        @Parameters(index = "0", paramLabel = "NUMBER", description = "Of the change.")
        private int number;

        @Override
        public Integer call() {
            return change("rollback", Map.of("snapshot", Integer.toString(number)));
        }
    }

    @Command(name = "snapshots", mixinStandardHelpOptions = true, description = "Every change: when, who, what, why. The"
            + " file as it was before each is kept.")
    static final class Snapshots implements Callable<Integer> {
        @Mixin
        private Output output;
        @Mixin
        private ActTarget kiosk;

        @Override
        public Integer call() {
            return kiosk.reading(output, journal -> {
                List<Change> all = Settings.changes(journal);
                if (output.json())
                    return output.done(Map.of("changes", all.stream().map(Snapshots::facts).toList()));
                all.forEach(c -> output.print("%4d  %s  %-8s %-8s %-28s %s".formatted(c.number(), c.at(), c.by(),
                        c.state(), c.what(), c.why())));
                return 0;
            });
        }

        private static Map<String, Object> facts(Change change) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("number", change.number());
            facts.put("at", change.at().toString());
            facts.put("by", change.by());
            facts.put("what", change.what());
            facts.put("why", change.why());
            facts.put("state", change.state().name());
            return facts;
        }
    }
}
