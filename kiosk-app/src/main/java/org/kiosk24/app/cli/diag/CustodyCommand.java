package org.kiosk24.app.cli.diag;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.custody.Bins;
import org.kiosk24.app.custody.Custody;
import org.kiosk24.app.custody.CustodyActs;
import org.kiosk24.app.diag.Seal;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosk diag custody}: the permits that stay here, their bins, and who opened those. */
@Command(name = "custody", mixinStandardHelpOptions = true, description = {
        "Tell which bin each kept permit is in, and which are still in the card station.",
        "To open the bins: one person begins, another confirms, one of them a supervisor. Then permits are put in or"
                + " taken out, every bin is counted, and close signs what the two say."}, subcommands = {
                        CustodyCommand.Begin.class, CustodyCommand.Confirm.class, CustodyCommand.CallOff.class,
                        CustodyCommand.PutIn.class, CustodyCommand.TakeOut.class, CustodyCommand.Count.class,
                        CustodyCommand.Close.class, CustodyCommand.StatementOf.class})
final class CustodyCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private ActTarget kiosk;

    @Override
    public Integer call() {
        return kiosk.reading(output, this::tell);
    }

    private int tell(Journal journal) {
        try {
            Bins bins = Custody.bins(journal);
            List<String> waiting = Custody.inTheStation(journal).stream().map(Order::id).toList();
            Map<String, Object> facts = new LinkedHashMap<>(
                    CustodyActs.facts(bins, kiosk.config().stores().bins()));
            facts.put("inTheStation", waiting);
            if (output.json())
                return output.done(facts);
            bins.last().ifPresent(o -> output.print(kiosk.words().say("custody.opening", o.number(),
                    kiosk.words().say("custody.stage", o.stage()),
                    o.first() + o.second().map(s -> " + " + s).orElse(""))));
            for (int bin = 1; bin <= kiosk.config().stores().bins(); bin++)
                output.print(kiosk.words().say("custody.bin", bin, bins.expected(bin)) + permits(bins, bin));
            waiting.forEach(order -> output.print(kiosk.words().say("custody.station", order)));
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permits(Bins bins, int bin) {
        List<String> orders = new ArrayList<>();
        bins.permits().forEach((order, in) -> {
            if (in == bin)
                orders.add(order);
        });
        return orders.isEmpty() ? "" : "  " + String.join(", ", orders);
    }

    /** One act of a person. */
    abstract static class Acting implements Callable<Integer> {
        @Mixin
        Output output;
        @Mixin
        ActTarget kiosk;
        @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Your staff number.")
        private String by;

        abstract String act();

        void say(Map<String, String> values) {
            // most need no more than who
        }

        @Override
        public final Integer call() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("by", by);
            say(values);
            return kiosk.act("custody." + act(), values, output, this::table);
        }

        private void table(JsonObject bins) {
            Words words = kiosk.words();
            output.print(words.say("custody.opening", bins.get("opening").getAsInt(),
                    words.say("custody.stage." + bins.get("stage").getAsString()),
                    bins.get("first").getAsString() + " + " + bins.get("second").getAsString()));
            for (JsonElement one : bins.getAsJsonArray("bins")) {
                JsonObject bin = one.getAsJsonObject();
                output.print(words.say("custody.bin", bin.get("bin"), bin.get("expected"))
                        + (bin.has("counted") ? ", " + words.say("custody.counted", bin.get("counted")) : ""));
            }
        }
    }

    @Command(name = "begin", mixinStandardHelpOptions = true, description = "The bins are about to be opened; a second"
            + " person must confirm.")
    static final class Begin extends Acting {
        @Override
        String act() {
            return "begin";
        }
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true, description = "You are the second person.")
    static final class Confirm extends Acting {
        @Override
        String act() {
            return "confirm";
        }
    }

    @Command(name = "call-off", mixinStandardHelpOptions = true, description = "Nobody came as the second; nothing was"
            + " opened.")
    static final class CallOff extends Acting {
        @Override
        String act() {
            return "callOff";
        }
    }

    @Command(name = "put", mixinStandardHelpOptions = true, description = "A permit that the kiosk kept, out of the card"
            + " station, into a bin.")
    static final class PutIn extends Acting {
        @Parameters(paramLabel = "ORDER", description = "The order's number.")
        private String order;
        @Option(names = "--bin", required = true, paramLabel = "N", description = "The bin's number.")
        private int bin;

        @Override
        String act() {
            return "putIn";
        }

        @Override
        void say(Map<String, String> values) {
            values.put("order", order);
            values.put("bin", Integer.toString(bin));
        }
    }

    @Command(name = "take", mixinStandardHelpOptions = true, description = "A permit out of its bin, to be handed over or"
            + " sent on; 'cases resolve' says which.")
    static final class TakeOut extends Acting {
        @Parameters(paramLabel = "ORDER", description = "The order's number.")
        private String order;

        @Override
        String act() {
            return "takeOut";
        }

        @Override
        void say(Map<String, String> values) {
            values.put("order", order);
        }
    }

    @Command(name = "count", mixinStandardHelpOptions = true, description = "So many permits are in a bin.")
    static final class Count extends Acting {
        @Option(names = "--bin", required = true, paramLabel = "N", description = "The bin's number.")
        private int bin;
        @Option(names = "--found", required = true, paramLabel = "N", description = "How many there are.")
        private int found;

        @Override
        String act() {
            return "count";
        }

        @Override
        void say(Map<String, String> values) {
            values.put("bin", Integer.toString(bin));
            values.put("found", Integer.toString(found));
        }
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "The bins are shut. Every bin must be"
            + " counted; a difference needs a reason. The kiosk signs it.")
    static final class Close extends Acting {
        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why the count differs.")
        private String reason;

        @Override
        String act() {
            return "close";
        }

        @Override
        void say(Map<String, String> values) {
            values.put("reason", reason);
        }
    }

    @Command(name = "statement", mixinStandardHelpOptions = true, description = "Write what was signed, and the signature"
            + " beside it; 'kiosk diag verify' checks it.")
    static final class StatementOf implements Callable<Integer> {
        @Mixin
        private Output output;
        @Mixin
        private ActTarget kiosk;
        @Parameters(paramLabel = "OPENING", description = "The opening's number.")
        private int opening;
        @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Folder for the two files (${DEFAULT-VALUE}).")
        private Path out;

        @Override
        public Integer call() {
            return kiosk.reading(output, this::write);
        }

        private int write(Journal journal) {
            Optional<Custody.Signed> signed = Custody.statement(journal, opening);
            if (signed.isEmpty()) {
                output.say("There is no statement of opening " + opening + ".");
                return 1;
            }
            try {
                Path file = Files.createDirectories(out).resolve("custody-" + opening + ".txt");
                Files.writeString(file, signed.get().statement());
                Files.writeString(Seal.of(file), signed.get().signature() + "\n");
                return output.done(Map.of("statement", file.toString()));
            } catch (IOException e) {
                output.say(e.getMessage());
                return 1;
            }
        }
    }
}
