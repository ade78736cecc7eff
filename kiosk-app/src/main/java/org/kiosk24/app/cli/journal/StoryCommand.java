package org.kiosk24.app.cli.journal;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.app.cases.Story;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.History;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk journal story}: one order on one page, in words. */
@Command(name = "story", mixinStandardHelpOptions = true, description = "One order on one page, in words: how it ended,"
        + " where money and permit are, its cases, and each row.")
final class StoryCommand extends JournalCommand.Reading {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss")
            .withZone(KioskConfig.ZONE);
    @Parameters(paramLabel = "ORDER", description = "The order's number, as on the slip.")
    private String orderId;
    @Option(names = "--language", paramLabel = "L", defaultValue = "zh", description = "zh, hant or en (${DEFAULT-VALUE}).")
    private String language;
    @Spec
    private CommandSpec command;

    @Override
    int answer(Journal journal) {
        Words words = Words.of(Arrays.stream(Language.values()).filter(l -> l.tag().equals(language)).findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(),
                        "--language: expected zh, hant or en, not " + language)));
        History history = History.of(journal, orderId);
        if (history.lines().isEmpty()) {
            output.say("No order " + orderId + " in this journal; 'kiosk journal list' names them all.");
            return 1;
        }
        Story story = Story.of(history);
        if (output.json())
            return output.done(facts(story, words));
        output.print(story.orderId());
        output.print("  " + words.say("story.ending") + ": " + words.say(story.ending()));
        output.print("  " + words.say("story.money") + ": " + words.say(story.money()));
        output.print("  " + words.say("story.permit") + ": " + words.say(story.permit()));
        story.cases().forEach(c -> output.print("  ! " + words.say(c.what()) + ": " + words.say(c.settled())));
        story.lines().forEach(l -> output.print("%6d  %s  %s".formatted(l.seq(), WHEN.format(l.at()),
                words.say(l.text()))));
        return 0;
    }

    private static Map<String, Object> facts(Story story, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("order", story.orderId());
        facts.put("ending", words.say(story.ending()));
        facts.put("money", words.say(story.money()));
        facts.put("permit", words.say(story.permit()));
        facts.put("cases", story.cases().stream().map(c -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("case", c.reason().name());
            one.put("open", c.open());
            one.put("says", words.say(c.settled()));
            return one;
        }).toList());
        facts.put("rows", story.lines().stream().map(l -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("seq", l.seq());
            one.put("at", l.at().toString());
            one.put("says", words.say(l.text()));
            return one;
        }).toList());
        return facts;
    }
}
