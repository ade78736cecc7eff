package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.bench.Timing;
import org.kiosk24.sim.bench.WireBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kiosk bench wire}: time taken beside the time that the line itself needs, act by act. */
@Command(name = "wire", mixinStandardHelpOptions = true, description = {
        "Time an ID read, a card payment and a card print over lines paced at their real speed.",
        "The simulated devices think and move in no time, so what exceeds the line's time is the kiosk's own."})
final class WireBenchCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds of each, whose median is shown (default: 5).")
    private int rounds;

    private interface Act {
        Result<Timing> time() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > 1000)
            throw new ParameterException(command.commandLine(), "--rounds: 1 to 1000, not " + rounds);
        Path folder = Files.createTempDirectory("kiosk24-bench");
        try {
            var bench = new WireBench(folder, rounds, new RealTime());
            Map<String, Act> acts = new LinkedHashMap<>();
            acts.put("idRead", bench::idRead);
            acts.put("cardPayment", bench::cardPayment);
            acts.put("cardPrint", bench::cardPrint);
            Map<String, Object> facts = new LinkedHashMap<>();
            for (var act : acts.entrySet())
                switch (act.getValue().time()) {
                    case Result.Done<Timing>(var timing) ->
                        facts.put(act.getKey(), output.json() ? object(timing) : row(timing));
                    case Result.Refused<Timing>(var fault) -> {
                        return output.fault(fault);
                    }
                    case Result.Failed<Timing>(var fault) -> {
                        return output.fault(fault);
                    }
                    case Result.Unknown<Timing>(var fault) -> {
                        return output.fault(fault);
                    }
                }
            return output.done(facts);
        } finally {
            Files.delete(folder);
        }
    }

    private static Map<String, Object> object(Timing timing) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("takenMs", timing.taken().toNanos() / 1000 / 1e3);
        facts.put("lineMs", timing.line().toNanos() / 1000 / 1e3);
        facts.put("ratio", Math.round(timing.ratio() * 1000) / 1e3);
        facts.put("bytes", timing.bytes());
        facts.put("line", timing.settings().toString());
        return facts;
    }

    private static String row(Timing timing) {
        return String.format(Locale.ROOT, "taken %8.1f ms   line %8.1f ms   %5.2f times   %5d bytes at %s",
                timing.taken().toNanos() / 1e6, timing.line().toNanos() / 1e6, timing.ratio(), timing.bytes(),
                timing.settings());
    }
}
