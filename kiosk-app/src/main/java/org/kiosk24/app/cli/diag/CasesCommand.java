package org.kiosk24.app.cli.diag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cases.Cases;
import org.kiosk24.app.cases.Ruling;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag cases}: what waits for staff, and writing down how it was settled. */
@Command(name = "cases", mixinStandardHelpOptions = true, description = {
        "List the orders that wait for staff, each case with what may be said of it.",
        "'kiosk journal story ORDER' tells one order's whole story."}, subcommands = {
                CasesCommand.Resolve.class, CasesCommand.Undo.class})
final class CasesCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private ActTarget kiosk;

    @Override
    public Integer call() {
        return kiosk.reading(output, this::list);
    }

    private int list(Journal journal) {
        List<Map<String, Object>> cases = new ArrayList<>();
        Words words = kiosk.words();
        for (Order order : Cases.open(journal))
            for (CaseReason reason : order.openCases()) {
                List<Resolution> choices = Ruling.choices(order, reason);
                cases.add(facts(order, reason, choices));
                if (!output.json()) {
                    output.print("%s  %s  %s".formatted(order.id(), reason, words.say("cases.reason", reason)));
                    choices.forEach(how -> output.print("    --as %-22s %s".formatted(how,
                            words.say("resolution", how))));
                }
            }
        if (output.json())
            output.object(Map.of("cases", cases));
        else if (cases.isEmpty())
            output.print(words.say("cases.none"));
        return 0;
    }

    private static Map<String, Object> facts(Order order, CaseReason reason, List<Resolution> choices) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("order", order.id());
        facts.put("case", reason.name());
        facts.put("money", order.money().getClass().getSimpleName());
        facts.put("permit", order.custody().name());
        facts.put("choices", choices.stream().map(Enum::name).toList());
        return facts;
    }

    /** What both acts are told. */
    abstract static class Saying implements Callable<Integer> {
        @Mixin
        Output output;
        @Mixin
        ActTarget kiosk;
        @Parameters(paramLabel = "ORDER", description = "The order's number, as on the slip.")
        private String order;
        @Option(names = "--case", required = true, paramLabel = "CASE", description = "${COMPLETION-CANDIDATES}")
        private CaseReason reason;
        @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Your staff number.")
        private String by;
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, in a few words; it is sealed in the journal.")
        private String why;

        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("order", order);
            values.put("case", reason.name());
            values.put("by", by);
            values.put("reason", why);
            return values;
        }
    }

    @Command(name = "resolve", mixinStandardHelpOptions = true, description = {
            "Write down how a case was settled. What the order's journal rules out is refused.",
            "Saying the same again changes nothing; to say otherwise, undo first."})
    static final class Resolve extends Saying {
        @Option(names = "--as", required = true, paramLabel = "HOW", description = "${COMPLETION-CANDIDATES}")
        private Resolution how;

        @Override
        public Integer call() {
            Map<String, String> values = values();
            values.put("as", how.name());
            return kiosk.act("cases.resolve", values, output);
        }
    }

    @Command(name = "undo", mixinStandardHelpOptions = true, description = "A case was settled by mistake: it is open"
            + " again. Both stay in the journal.")
    static final class Undo extends Saying {
        @Override
        public Integer call() {
            return kiosk.act("cases.reopen", values(), output);
        }
    }
}
