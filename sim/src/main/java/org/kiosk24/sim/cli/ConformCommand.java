package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.line.Lines;
import org.kiosk24.app.line.TranscriptFile;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.conform.Contract;
import org.kiosk24.sim.conform.Finding;
import org.kiosk24.sim.solo.Serial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk sim conform}. */
@Command(name = "conform", mixinStandardHelpOptions = true, description = {
        "Hold a device, real or simulated, against the contract of its kind, and tell where it departs. Exit code 1 if it"
                + " departs anywhere. A printer uses up a little paper; an ID card may lie on the reader. No money is taken and no"
                + " card is moved unless that is asked for."})
final class ConformCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DEVICE", description = "${COMPLETION-CANDIDATES}.")
    private Serial kind;

    @Option(names = "--port", required = true, paramLabel = "P", description = "The serial port, such as /dev/ttyUSB0, or"
            + " tcp://host:port.")
    private String port;

    @Option(names = "--record", paramLabel = "FILE", description = "Write down what goes over the line, personal data"
            + " masked, in a new file.")
    private Path record;

    @Option(names = "--with-money", paramLabel = "FEN", description = "Also take so many fen by card, twice, give them"
            + " back, and close the terminal's batch: hold a card to the terminal whenever it asks for one.")
    private Integer fen;

    @Option(names = "--with-card", description = "Also draw in a card, print on it and push it out: put one into the"
            + " station, and take it out again. What was printed on it is gone.")
    private boolean withCard;

    @Option(names = "--password", defaultValue = "123456", paramLabel = "DIGITS", description = "A terminal's cash"
            + " register password (${DEFAULT-VALUE}).")
    private String password;

    @Option(names = "--yes", description = "Do not ask before money is taken or a card printed on.")
    private boolean yes;

    @Override
    public Integer call() {
        Contract contract = contract();
        if (!agreed()) {
            output.say("Nothing was done.");
            return 1;
        }
        Time time = new RealTime();
        try (Link line = line(time)) {
            return told(contract.tryOn(line, time));
        } catch (LinkDown e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private Contract contract() {
        if (fen != null && (kind != Serial.PAYMENT || fen < 1 || fen > 100_000))
            throw wrong("--with-money: 1 to 100000 fen, at a payment terminal");
        if (withCard && kind != Serial.CARD_STATION)
            throw wrong("--with-card: only a card station draws one in");
        return switch (kind) {
            case IDCARD -> Contract.IDCARD;
            case RECEIPT -> Contract.RECEIPT;
            case CARD_STATION -> withCard ? Contract.CARD_STATION_WITH_CARD : Contract.CARD_STATION;
            case PAYMENT -> fen == null
                    ? Contract.payment(settings())
                    : Contract.paymentWithMoney(settings(), fen);
        };
    }

    private ZvtSettings settings() {
        try {
            return ZvtSettings.china(password);
        } catch (IllegalArgumentException e) {
            throw wrong("--password: " + e.getMessage());
        }
    }

    /** Whoever is asked and says anything else does not want it. */
    private boolean agreed() {
        if (yes || fen == null && !withCard)
            return true;
        output.say(fen == null
                ? "A card will be drawn in, erased and printed on. Type yes to go on."
                : fen + " fen will be taken twice and given back, and the terminal's batch closed. Type yes to go on.");
        var in = new Scanner(System.in, StandardCharsets.UTF_8);
        return in.hasNextLine() && in.nextLine().strip().equals("yes");
    }

    private Link line(Time time) {
        try {
            Port at = port.startsWith("tcp:")
                    ? Port.tcp(port).orElseThrow(() -> wrong("--port: expected tcp://host:port, not " + port))
                    : new Port.Serial(Path.of(port));
            Link line = Lines.open(at, kind.settings(), time);
            return record == null ? line : Transcript.ofHost(line, kind.masker(), time, new TranscriptFile(record));
        } catch (InvalidPathException e) {
            throw wrong("--port: " + e.getMessage());
        } catch (FileAlreadyExistsException e) {
            throw wrong("--record: " + record + " is there already; name a new file");
        } catch (IOException e) {
            throw wrong("--record: " + record + " cannot be written: " + e);
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }

    private int told(List<Contract.Tried> tried) {
        List<Map<String, Object>> clauses = new ArrayList<>();
        int departures = 0;
        for (Contract.Tried each : tried) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("clause", each.clause().name());
            switch (each.finding()) {
                case Finding.Kept _ -> facts.put("finding", "KEPT");
                case Finding.Untried _ -> facts.put("finding", "UNTRIED");
                case Finding.Departs(var expected, _) -> {
                    departures++;
                    facts.put("finding", "DEPARTS");
                    facts.put("expected", expected);
                }
            }
            facts.put("seen", each.finding().seen());
            clauses.add(facts);
            if (!output.json())
                output.print("%-8s %s: %s%s".formatted(facts.get("finding"), facts.get("clause"),
                        facts.containsKey("expected") ? "expected " + facts.get("expected") + ", seen " : "",
                        facts.get("seen")));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", kind.toString());
        facts.put("port", port);
        facts.put("departures", departures);
        if (output.json())
            facts.put("clauses", clauses);
        return departures == 0 ? output.done(facts) : output.notWell(facts);
    }
}
