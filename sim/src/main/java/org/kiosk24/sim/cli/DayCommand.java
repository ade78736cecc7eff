package org.kiosk24.sim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.DaySummary;
import org.kiosk24.sim.day.Witness;
import org.kiosk24.sim.day.Worlds;
import org.kiosk24.sim.report.DayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk day}. */
@Command(name = "day", mixinStandardHelpOptions = true, description = {
        "Run the kiosk through a day of citizens and faults in virtual time, and judge it by the books of its world.",
        "The same seed gives the same day, event by event. Exit code 1 if a promise was broken."})
final class DayCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private Weather weather;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "What all chance is drawn from"
            + " (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--hours", defaultValue = "24", paramLabel = "H", description = "From midnight on; 1 to 240"
            + " (${DEFAULT-VALUE}).")
    private int hours;

    @Option(names = "--kiosks", defaultValue = "1", paramLabel = "K", description = "So many kiosks, each in a world"
            + " of its own (${DEFAULT-VALUE}).")
    private int kiosks;

    @Option(names = "--days", defaultValue = "1", paramLabel = "D", description = "So many days, each begun anew"
            + " (${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--trace", paramLabel = "FILE", description = "Write every event into this file; one kiosk and one"
            + " day only.")
    private Path trace;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write a report for people: one file with charts,"
            + " to be read in a browser or printed; 1000 kiosk-days at most.")
    private Path report;

    @Override
    public Integer call() throws IOException {
        weather.require(hours >= 1 && hours <= 240, "--hours: 1 to 240");
        weather.require(kiosks >= 1 && days >= 1 && (long) kiosks * days <= 100_000,
                "--kiosks and --days: at least 1, and 100000 kiosk-days at most");
        weather.require(trace == null || kiosks * days == 1, "--trace: one kiosk and one day only");
        weather.require(report == null || kiosks * days <= 1000, "--report: 1000 kiosk-days at most");
        ReportFile file = new ReportFile(weather, report);
        Time time = new RealTime();
        long start = time.nanos();
        var plan = weather.plan(seed, hours);
        List<DayResult> results = new ArrayList<>();
        try (var interrupt = new CtrlC();
                var log = new PrintWriter(trace == null ? Writer.nullWriter() : Files.newBufferedWriter(trace))) {
            Witness witness = trace == null ? Witness.NOBODY : Witness.ofEvents(log::println);
            var worlds = new Worlds(Runtime.getRuntime().availableProcessors(), interrupt::requested);
            worlds.run(plan, kiosks * days, witness, result -> {
                results.add(result);
                if (kiosks * days > 1 && results.size() % 10 == 0)
                    output.say(results.size() + " of " + kiosks * days + " kiosk-days");
                return true;
            });
            if (log.checkError())
                throw new IOException("--trace: cannot write all of " + trace);
        }
        DaySummary summary = DaySummary.of(seed, hours, results, (time.nanos() - start) / 1e9);
        results.stream().filter(r -> !r.well()).forEach(r -> weather.tell(r, output));
        file.write(new DayReport(results, seed, hours, weather.name(), kiosks, kiosks * days));
        Map<String, Object> facts = summary.facts();
        return summary.well() && results.size() == kiosks * days ? output.done(facts) : output.notWell(facts);
    }
}
