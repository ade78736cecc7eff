package org.kiosk24.app.cli.diag;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.supplies.Supply;
import org.kiosk24.app.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code kiosk diag supplies}: what should be left, by the books. */
@Command(name = "supplies", mixinStandardHelpOptions = true, description = {
        "Tell how much paper, card head and blank cards should be left, and what is low.",
        "Exit code 0, also when something is low."}, subcommands = {SuppliesCommand.PutIn.class,
                SuppliesCommand.Count.class})
final class SuppliesCommand implements Callable<Integer> {
    @Mixin
    private Output output;
    @Mixin
    private ActTarget kiosk;

    @Override
    public Integer call() {
        return kiosk.act("supplies.show", Map.of(), output, done -> table(done, kiosk.words(), output));
    }

    private static void table(JsonObject done, Words words, Output output) {
        for (JsonElement one : done.getAsJsonArray("supplies")) {
            JsonObject s = one.getAsJsonObject();
            output.print(words.say("supplies.line", words.say("supplies." + s.get("supply").getAsString()),
                    s.get("left"), s.get("counted"), s.get("putIn"), s.get("used"),
                    words.say("supplies.level." + s.get("level").getAsString())));
        }
    }

    /** {@code card-head}. */
    static final class SupplyName implements ITypeConverter<Supply> {
        @Override
        public Supply convert(String name) {
            return Arrays.stream(Supply.values()).filter(s -> s.tag().equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected paper, card-head or blank-cards, not "
                            + name));
        }
    }

    /** One act of a person. */
    abstract static class Acting implements Callable<Integer> {
        @Mixin
        Output output;
        @Mixin
        ActTarget kiosk;
        @Parameters(index = "0", paramLabel = "SUPPLY", converter = SupplyName.class, description = "paper (in slips),"
                + " card-head (in prints) or blank-cards.")
        Supply supply;
        @Option(names = "--by", required = true, paramLabel = "NUMBER", description = "Your staff number.")
        String by;

        final int done(String act, Map<String, String> more) {
            Map<String, String> values = new LinkedHashMap<>(more);
            values.put("by", by);
            values.put("supply", supply.name());
            return kiosk.act(act, values, output, done -> table(done, kiosk.words(), output));
        }
    }

    @Command(name = "put", mixinStandardHelpOptions = true, description = "So much was put in. The same delivery note is"
            + " counted once.")
    static final class PutIn extends Acting {
        @Parameters(index = "1", paramLabel = "AMOUNT", description = "How much.")
        private int amount;
        @Option(names = "--delivery", required = true, paramLabel = "NOTE", description = "Number of the delivery note.")
        private String delivery;

        @Override
        public Integer call() {
            return done("supplies.putIn", Map.of("amount", Integer.toString(amount), "delivery", delivery));
        }
    }

    @Command(name = "count", mixinStandardHelpOptions = true, description = "So much was found; it stands from now on.")
    static final class Count extends Acting {
        @Parameters(index = "1", paramLabel = "FOUND", description = "How much there is.")
        private int found;
        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why it is not what the books"
                + " say.")
        private String reason;

        @Override
        public Integer call() {
            return done("supplies.count", Map.of("found", Integer.toString(found), "reason", reason));
        }
    }
}
