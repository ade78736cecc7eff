package org.kiosk24.app.cli.diag;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.Act.Asked;
import org.kiosk24.app.diag.DiagClient;
import org.kiosk24.app.diag.DiagServer;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.staff.Login;
import org.kiosk24.app.staff.StaffFile;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The kiosk that is to do something: the one that runs with this configuration, between two visits, or, if none does,
 * this command itself. A picocli mixin.
 */
final class ActTarget {
    private static final RandomGenerator NEVER = () -> {
        throw new JournalBroken("reading needs no randomness");
    };
    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration file.")
    private Path config;

    @Option(names = "--language", paramLabel = "L", defaultValue = "zh", description = "Of what is told: zh, hant or en (${DEFAULT-VALUE}).")
    private String language;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Words words() {
        return Words.of(language());
    }

    Language language() {
        return language(language, command);
    }

    static Language language(String tag, CommandSpec command) {
        return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(),
                        "--language: expected zh, hant or en, not " + tag));
    }

    Path configFile() {
        return given(config, command, "--config=FILE").toAbsolutePath().normalize();
    }

    KioskConfig config() throws IOException {
        return read(given(config, command, "--config=FILE"));
    }

    /** An option that picocli cannot require: it would want it before a subcommand, too. */
    static <T> T given(T value, CommandSpec command, String option) {
        if (value == null)
            throw new ParameterException(command.commandLine(), "Missing required option: '" + option + "'");
        return value;
    }

    /** @throws IOException with every mistake in it */
    static KioskConfig read(Path config) throws IOException {
        return switch (ConfigFile.read(config)) {
            case ConfigFile.Reading.Good(var good) -> good;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(
                    problems.stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())));
        };
    }

    /** Reads the journal beside whoever writes it; a kiosk that has none yet is told so. */
    int reading(Output output, Function<Journal, Integer> answer) {
        try {
            var files = new JournalFiles(config().kiosk().dir());
            if (!Files.exists(files.journal()) || !Files.exists(files.key()))
                throw new IOException("There is no journal in " + files.dir() + "; it begins with the first visit.");
            try (Journal journal = Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), NEVER),
                    new RealTime())) {
                return answer.apply(journal);
            }
        } catch (IOException | JournalBroken e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    /** Has it done and tells what it came to. Exit code 0: it is done; 1: it was refused, or nobody knows. */
    int act(String act, Map<String, String> values, Output output) {
        return act(act, values, output, done -> done.asMap().forEach((name, value) -> output
                .print("%-12s %s".formatted(name, value.isJsonPrimitive() ? value.getAsString() : value))));
    }

    /** @param table for people */
    int act(String act, Map<String, String> values, Output output, Consumer<JsonObject> table) {
        try {
            JsonObject answer = ask(act, new Asked(proven(values)), output::say);
            if (answer.has("done")) {
                JsonObject done = answer.getAsJsonObject("done");
                if (output.json())
                    output.print(done.toString());
                else
                    table.accept(done);
                return 0;
            }
            if (output.json())
                output.print(answer.toString());
            else
                output.say(answer.get("says").getAsString());
            return 1;
        } catch (IOException | JournalBroken e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    /** Where staff are enrolled, PIN and one-time code are asked for, or read as two lines if there is no terminal. */
    private Map<String, String> proven(Map<String, String> values) throws IOException {
        if (!values.containsKey("by") || new StaffFile(config().kiosk().dir()).read().members().isEmpty())
            return values;
        var proven = new TreeMap<>(values);
        var terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            proven.put("pin", new String(terminal.readPassword("PIN of %s: ", values.get("by"))));
            proven.put("code", terminal.readLine("One-time code: "));
        } else {
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            proven.put("pin", Objects.requireNonNullElse(lines.readLine(), "").strip());
            proven.put("code", Objects.requireNonNullElse(lines.readLine(), "").strip());
        }
        return proven;
    }

    private JsonObject ask(String act, Asked asked, Consumer<String> say) throws IOException {
        KioskConfig good = config();
        Files.createDirectories(good.kiosk().dir());
        var files = new JournalFiles(good.kiosk().dir());
        try (FileChannel lock = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock()) {
            if (held == null) {
                say.accept("asking the kiosk that serves here; a visit in progress ends first");
                return running(good, act, asked);
            }
            Time time = new RealTime();
            var random = new SecureRandom();
            try (var hardware = new Hardware(good, time, random);
                    var journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), random), time)) {
                var login = new Login(new StaffFile(good.kiosk().dir()), time);
                return DiagClient.act(StaffActs.of(good, hardware, journal, login, time), act, asked, language());
            }
        }
    }

    private JsonObject running(KioskConfig good, String act, Asked asked) throws IOException {
        try {
            return DiagClient.act(DiagServer.file(good.kiosk().dir()), act, asked, language());
        } catch (IOException e) {
            throw new IOException("the kiosk that serves from " + good.kiosk().dir() + " gave no answer ("
                    + e.getMessage() + "); whether it was done is not known: ask again, nothing is done twice", e);
        }
    }
}
