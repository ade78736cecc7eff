package org.kiosk24.app.cli.journal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.Row;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kiosk journal list|show|story|verify|export}. */
@Command(name = "journal", mixinStandardHelpOptions = true, description = "Read what the kiosk wrote down.", subcommands = {
        ListOrders.class, JournalCommand.Show.class, StoryCommand.class, JournalCommand.Verify.class,
        JournalCommand.Export.class})
public final class JournalCommand {

    /** One subcommand: opens the journal, answers, closes it; a journal that cannot be read is told in one line. */
    abstract static class Reading implements Callable<Integer> {
        @Mixin
        Output output;
        @Mixin
        JournalFolder folder;

        @Override
        public final Integer call() {
            try (Journal journal = folder.open()) {
                return answer(journal);
            } catch (JournalBroken e) {
                output.say(e.getMessage());
                return 1;
            }
        }

        abstract int answer(Journal journal);
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One order, entry by entry.")
    static final class Show extends Reading {
        @Parameters(paramLabel = "ORDER", description = "The order's number, as on the slip.")
        private String orderId;

        @Override
        int answer(Journal journal) {
            List<Row> rows = journal.rows(orderId);
            if (rows.isEmpty()) {
                output.say("No order " + orderId + " in this journal; 'kiosk journal list' names them all.");
                return 1;
            }
            if (output.json())
                return output.done(Map.of("order", orderId, "rows", rows.stream().map(JournalCommand::facts).toList()));
            for (Row row : rows)
                output.print("%6d  %-28s %-12s %s".formatted(row.seq(), row.at(), row.kind(),
                        row.sealed().length > 0 ? "[sealed, " + row.sealed().length + " bytes]" : row.facts()));
            return 0;
        }
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Walk the whole hash chain.")
    static final class Verify extends Reading {
        @Override
        int answer(Journal journal) {
            Optional<String> wrong = journal.verify();
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("journalOk", wrong.isEmpty());
            facts.put("rows", journal.size());
            facts.put("head", HexFormat.of().formatHex(journal.head()));
            wrong.ifPresent(w -> facts.put("wrong", w));
            return wrong.isEmpty() ? output.done(facts) : output.notWell(facts);
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Every row as one JSON object a line, personal fields still sealed.")
    static final class Export extends Reading {
        @Override
        int answer(Journal journal) {
            journal.rows().forEach(row -> output.object(facts(row)));
            return 0;
        }
    }

    /** A row as machines read it: what is personal in it stays sealed. */
    public static Map<String, Object> facts(Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seq", row.seq());
        facts.put("at", row.at());
        facts.put("order", row.orderId());
        facts.put("kind", row.kind());
        facts.put("facts", com.google.gson.JsonParser.parseString(row.facts()));
        facts.put("sealed", HexFormat.of().formatHex(row.sealed()));
        facts.put("algorithm", row.algorithm());
        facts.put("previous", HexFormat.of().formatHex(row.previous()));
        facts.put("hash", HexFormat.of().formatHex(row.hash()));
        return facts;
    }
}
