package org.kiosk24.app.cli.device;

import org.kiosk24.app.cli.Interrupt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtMasker;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk device payment ...}. */
@Command(name = "payment", mixinStandardHelpOptions = true, description = "The payment terminal (ZVT, 9600 8N2).")
public final class PaymentCommand {
    private final Time time = new RealTime();

    @Spec
    private CommandSpec command;

    /** Which terminal. A picocli mixin. */
    static final class TerminalOptions extends LineOptions {
        @Option(names = "--speed", defaultValue = "9600", paramLabel = "N", description = "Bits per second (default: ${DEFAULT-VALUE}), 8N2.")
        private int speed;

        @Option(names = "--password", defaultValue = "123456", paramLabel = "DIGITS", description = "The terminal's cash register password, six digits (default: ${DEFAULT-VALUE}).")
        private String password;

        ZvtTerminal open(Time time) {
            try {
                var settings = ZvtSettings.china(password);
                return new ZvtTerminal(open(LineSettings.n82(speed), new ZvtMasker(), time), time, settings,
                        ZvtTimers.DEFAULT);
            } catch (IllegalArgumentException e) {
                throw wrong(e.getMessage());
            }
        }
    }

    @Command(name = "register", mixinStandardHelpOptions = true, description = "Register with the terminal, and initialise it if it wants that.")
    int register(@Mixin TerminalOptions where, @Mixin Output output) {
        return with(where, terminal -> output.result(terminal.register(), registration -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("terminalId", registration.terminalId());
            facts.put("currency", registration.currency());
            facts.put("status", registration.status());
            return facts;
        }));
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "Ask for the terminal's state; exit code 1 unless it is ready.")
    int status(@Mixin TerminalOptions where, @Mixin Output output) {
        return with(where, terminal -> {
            var result = terminal.status();
            if (!(result instanceof Result.Done<ZvtTerminal.TerminalStatus>(var status)))
                return output.result(result, none -> Map.of());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("ready", status.ready());
            facts.put("code", "%02X".formatted(status.code()));
            facts.put("text", status.text());
            facts.put("version", status.softwareVersion());
            return status.ready() ? output.done(facts) : output.notWell(facts);
        });
    }

    @Command(name = "last", mixinStandardHelpOptions = true, description = "The last payment that the terminal stored.")
    int last(@Mixin TerminalOptions where, @Mixin Output output) {
        return with(where, terminal -> output.result(terminal.register().then(registered -> terminal.last()), last -> {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("known", !last.equals(CardPayment.NONE));
            facts.put("fen", last.fen());
            facts.put("receipt", last.receipt());
            facts.put("terminalId", last.terminalId());
            facts.put("resultCode", last.resultCode());
            facts.put("trace", last.trace());
            facts.put("date", last.date());
            facts.put("time", last.time());
            facts.put("reversedTrace", last.originalTrace());
            facts.put("cardKind", last.cardKind());
            return facts;
        }));
    }

    @Command(name = "pay", mixinStandardHelpOptions = true, description = "Take money. Ctrl-C asks the terminal to stop, and still tells what happened. Exit code 0 only when paid.")
    int pay(@Mixin TerminalOptions where, @Mixin Output output,
            @Option(names = "--fen", required = true, paramLabel = "N", description = "The amount in fen (1/100 yuan).") int fen) {
        positive(fen);
        return with(where, terminal -> {
            var baseline = terminal.register().then(registered -> terminal.last());
            if (!(baseline instanceof Result.Done<CardPayment>(var last)))
                return output.result(baseline, none -> Map.of());
            if (last.equals(CardPayment.NONE))
                output.say(
                        "The terminal cannot name its last payment: if an answer is lost, nobody can tell what it took.");
            var attempt = new PaymentAttempt("by-hand", fen, last, time.now());
            try (var interrupt = new Interrupt()) {
                PaymentOutcome outcome = terminal.pay(attempt, AttemptLog.NONE, prompt -> output.say(prompt.name()),
                        interrupt);
                return outcome(output, outcome, fen, outcome instanceof PaymentOutcome.Paid);
            }
        });
    }

    @Command(name = "reverse", mixinStandardHelpOptions = true, description = "Give a payment of the open batch back. Exit code 0 only when reversed.")
    int reverse(@Mixin TerminalOptions where, @Mixin Output output,
            @Option(names = "--receipt", required = true, paramLabel = "N", description = "The payment's receipt number.") int receipt,
            @Option(names = "--fen", required = true, paramLabel = "N", description = "The payment's amount in fen.") int fen) {
        positive(fen);
        if (receipt < 0 || receipt > 9999)
            throw new ParameterException(command.commandLine(), "--receipt: 0 to 9999, not " + receipt);
        String number = "%04d".formatted(receipt);
        return with(where, terminal -> {
            var known = terminal.register().then(registered -> terminal.last());
            if (!(known instanceof Result.Done<CardPayment>(var last)))
                return output.result(known, none -> Map.of());
            CardPayment payment = last.receipt().equals(number) && last.fen() == fen && last.originalTrace().isEmpty()
                    ? last
                    : new CardPayment(fen, last.terminalId(), number, "", "", "", "", "00", "", "");
            PaymentOutcome outcome = terminal.reverse(payment);
            return outcome(output, outcome, fen, outcome instanceof PaymentOutcome.Reversed);
        });
    }

    @Command(name = "end-of-day", mixinStandardHelpOptions = true, description = "Close the day's batch. What is in it cannot be reversed any more.")
    int endOfDay(@Mixin TerminalOptions where, @Mixin Output output) {
        return with(where, terminal -> output.result(terminal.register().then(registered -> terminal.endOfDay()),
                totals -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    facts.put("count", totals.count());
                    facts.put("fen", totals.fen());
                    facts.put("firstReceipt", totals.firstReceipt());
                    facts.put("lastReceipt", totals.lastReceipt());
                    return facts;
                }));
    }

    private static int outcome(Output output, PaymentOutcome outcome, int fen, boolean well) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", outcome.state());
        facts.put("fen", fen);
        facts.put("receipt", null);
        facts.put("terminalId", null);
        facts.put("resultCode", null);
        switch (outcome) {
            case PaymentOutcome.Paid(var payment, var recovered) -> {
                record(facts, payment);
                facts.put("recovered", recovered);
            }
            case PaymentOutcome.Reversed(var payment) -> record(facts, payment);
            case PaymentOutcome.Declined(var code, var fault) -> {
                facts.put("resultCode", code);
                facts.put("detail", fault.line());
            }
            case PaymentOutcome.NotCharged(var fault) -> facts.put("detail", fault.line());
            case PaymentOutcome.InDoubt(var fault) -> facts.put("detail", fault.line());
        }
        return well ? output.done(facts) : output.notWell(facts);
    }

    private static void record(Map<String, Object> facts, CardPayment payment) {
        facts.put("receipt", payment.receipt());
        facts.put("terminalId", payment.terminalId());
        facts.put("resultCode", payment.resultCode());
    }

    private void positive(int fen) {
        if (fen < 1)
            throw new ParameterException(command.commandLine(), "--fen: at least 1, not " + fen);
    }

    private int with(TerminalOptions where, Function<ZvtTerminal, Integer> act) {
        try (var terminal = where.open(time)) {
            return act.apply(terminal);
        }
    }
}
