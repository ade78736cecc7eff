package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.endofday.Closing;
import org.kiosk24.app.endofday.EndOfDay;
import org.kiosk24.app.endofday.EndOfDayPage;
import org.kiosk24.app.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk diag end-of-day}: the terminal closes its batch, and everything is held against the journal. */
@Command(name = "end-of-day", mixinStandardHelpOptions = true, description = {
        "Close the terminal's batch, ask the gateway about each QR payment, and hold both against the journal.",
        "Writes a page (HTML), the same for machines (JSON), and the kiosk's signature beside each (.sig).",
        "Exit code 0: all agree; 1: they differ, or it could not be done."}, subcommands = {
                EndOfDayCommand.Page.class, EndOfDayCommand.ListThem.class})
final class EndOfDayCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private ActTarget kiosk;
    @Spec
    private CommandSpec command;
    @Option(names = "--by", paramLabel = "NUMBER", description = "Your staff number.")
    private String by;
    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder for the files (${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() {
        int code = kiosk.act("endofday.run", Map.of("by", ActTarget.given(by, command, "--by=NUMBER")), output,
                done -> {
                    // the page tells it all
                });
        return code == 0
                ? kiosk.reading(output,
                        journal -> write(journal, EndOfDay.closings(journal).getLast().number(), kiosk, out, output))
                : code;
    }

    private static int write(Journal journal, int number, ActTarget kiosk, Path out, Output output) {
        Optional<Closing> found = EndOfDay.closings(journal).stream().filter(c -> c.number() == number).findFirst();
        if (found.isEmpty()) {
            output.say("There is no end of day " + number + ".");
            return 1;
        }
        try {
            KioskConfig config = kiosk.config();
            Closing closing = found.get();
            long from = closing.compared().map(Closing.Comparison::from).orElse(closing.row());
            var pages = new EndOfDayPages(config, out);
            pages.keep(closing, EndOfDay.attempts(journal, from, closing.row()), kiosk.words());
            var page = new EndOfDayPage(kiosk.words(), KioskConfig.ZONE);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("number", number);
            facts.put("agrees", closing.agrees());
            facts.put("page", pages.html(closing).toString());
            facts.put("json", pages.json(closing).toString());
            if (!output.json()) {
                closing.compared().ifPresent(c -> c.differences()
                        .forEach(d -> output.print(page.told(d) + "  " + d.detail())));
                output.print(page.verdict(closing));
            }
            return closing.agrees() ? output.done(facts) : output.notWell(facts);
        } catch (IOException e) {
            output.say("The end of day " + number + " is in the journal, and its page could not be written ("
                    + e.getMessage() + "); 'kiosk diag end-of-day page " + number + "' writes it again.");
            return 1;
        }
    }

    @Command(name = "page", mixinStandardHelpOptions = true, description = "Write the page of an end of day again.")
    static final class Page implements Callable<Integer> {
        @Mixin
        private Output output;
        @Mixin
        private ActTarget kiosk;
        @Parameters(paramLabel = "NUMBER", description = "Of the end of day.")
        private int number;
        @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder for the files (${DEFAULT-VALUE}).")
        private Path out;

        @Override
        public Integer call() {
            return kiosk.reading(output, journal -> write(journal, number, kiosk, out, output));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every end of day, a line each.")
    static final class ListThem implements Callable<Integer> {
        @Mixin
        private Output output;
        @Mixin
        private ActTarget kiosk;

        @Override
        public Integer call() {
            return kiosk.reading(output, journal -> {
                List<Closing> all = EndOfDay.closings(journal);
                if (output.json())
                    return output.done(Map.of("closings",
                            all.stream().map(c -> EndOfDayPage.facts("", c, List.of())).toList()));
                var page = new EndOfDayPage(kiosk.words(), KioskConfig.ZONE);
                all.forEach(c -> output.print("%4d  %s  %s  %s".formatted(c.number(), c.at(), c.by(),
                        page.verdict(c))));
                return 0;
            });
        }
    }
}
