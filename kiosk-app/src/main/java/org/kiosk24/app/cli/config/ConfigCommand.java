package org.kiosk24.app.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.config.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk config ...}. */
@Command(name = "config", mixinStandardHelpOptions = true, description = "Look at a configuration file.", subcommands = {
        ConfigCommand.Check.class})
public final class ConfigCommand {

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Tell every mistake in a configuration file, by line.")
    static final class Check implements Callable<Integer> {
        @Mixin
        private Output output;

        @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration file.")
        private Path file;

        @Override
        public Integer call() {
            return switch (ConfigFile.read(file)) {
                case ConfigFile.Reading.Good(var config) -> output.done(facts(config));
                case ConfigFile.Reading.Wrong(var problems) -> wrong(problems);
            };
        }

        private Map<String, Object> facts(KioskConfig config) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("file", file.toString());
            facts.put("good", true);
            facts.put("kiosk", config.kiosk().id());
            facts.put("place", config.kiosk().place());
            facts.put("idcard", config.idCard().port().text());
            facts.put("payment", config.payment().port().text());
            facts.put("cardStation", config.cardStation().port().text());
            facts.put("receipt", config.receipt().port().text());
            facts.put("permit", config.permit().reader());
            facts.put("bureau", config.bureau().url().toString());
            return facts;
        }

        private int wrong(List<Problem> problems) {
            problems.forEach(problem -> output.say(problem.toString()));
            List<Map<String, Object>> list = new ArrayList<>();
            for (Problem problem : problems)
                list.add(Map.of("line", problem.line(), "column", problem.column(), "key", problem.key(), "message",
                        problem.message()));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("file", file.toString());
            facts.put("good", false);
            facts.put("problems", output.json() ? list : problems.size());
            return output.notWell(facts);
        }
    }
}
