package org.kiosk24.app.cli.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.receipt.EscPosPrinter;
import org.kiosk24.device.receipt.ReceiptMasker;
import org.kiosk24.device.receipt.ReceiptPrinter;
import org.kiosk24.device.receipt.Slip;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk device receipt ...}. */
@Command(name = "receipt", mixinStandardHelpOptions = true, description = "The receipt printer.")
public final class ReceiptCommand {
    private final Time time = new RealTime();

    /** How wide the paper is. */
    static final class PaperOptions {
        @Option(names = "--columns", defaultValue = "48", paramLabel = "N", description = "Columns of the paper: 32 on 58 mm, 48 on 80 mm (default: ${DEFAULT-VALUE}).")
        private int columns;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec command;

        EscPosPrinter printer(Link link, Time time) {
            try {
                return new EscPosPrinter(link, time, columns);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(command.commandLine(), "--columns: " + e.getMessage());
            }
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "The printer's real-time status; exit code 1 when it cannot print.")
    int status(@Mixin SerialOptions serial, @Mixin PaperOptions paper, @Mixin Output output) {
        return with(serial, paper, printer -> switch (printer.status()) {
            case Result.Done<ReceiptPrinter.State>(var state) when !state.canPrint() -> output.notWell(facts(state));
            case Result<ReceiptPrinter.State> result -> output.result(result, ReceiptCommand::facts);
        });
    }

    @Command(name = "print", mixinStandardHelpOptions = true, description = "Print a slip with these texts and cut it.")
    int print(@Mixin SerialOptions serial, @Mixin PaperOptions paper, @Mixin Output output,
            @Option(names = "--title", paramLabel = "TEXT", description = "Double-size, on top.") List<String> titles,
            @Option(names = "--text", required = true, paramLabel = "TEXT", description = "A paragraph; repeat for more.") List<String> texts,
            @Option(names = "--qr", paramLabel = "TEXT", description = "A QR code below.") List<String> codes) {
        var parts = new ArrayList<Slip.Part>();
        if (titles != null)
            titles.forEach(t -> parts.add(new Slip.Title(t)));
        texts.forEach(t -> parts.add(new Slip.Text(t)));
        if (codes != null)
            codes.forEach(t -> parts.add(new Slip.Qr(t)));
        return with(serial, paper, printer -> output.result(printer.print(new Slip(parts)),
                _ -> Map.of("printed", parts.size())));
    }

    private int with(SerialOptions serial, PaperOptions paper, Function<EscPosPrinter, Integer> act) {
        try (var printer = paper.printer(serial.open(new ReceiptMasker(), time), time)) {
            return act.apply(printer);
        }
    }

    private static Map<String, ?> facts(ReceiptPrinter.State state) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("canPrint", state.canPrint());
        facts.put("online", state.online());
        facts.put("coverOpen", state.coverOpen());
        facts.put("paperEnd", state.paperEnd());
        facts.put("paperNearEnd", state.paperNearEnd());
        facts.put("cutterError", state.cutterError());
        facts.put("unrecoverable", state.unrecoverable());
        return facts;
    }
}
