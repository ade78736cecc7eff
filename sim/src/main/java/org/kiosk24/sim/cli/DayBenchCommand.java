package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.bench.DayBench;
import org.kiosk24.sim.bench.DayShares;
import org.kiosk24.sim.bench.Growth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk bench day}: visits in virtual time, for one world and for two at once, and where the time goes. */
@Command(name = "day", mixinStandardHelpOptions = true, description = {
        "Serve visits in virtual time: the first after the JVM's start, then warm, then in two worlds at once.",
        "Journal, chip and baton do their work again alone; their shares are of the warm run's processor time.",
        "Then whole days with faults on all cores: what a visit and the process cost after 1, 10, 100 ... of them."})
final class DayBenchCommand implements Callable<Integer> {
    private static final Path MEMORY = Path.of("/dev/shm");

    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--visits", defaultValue = "300", description = "Visits of each run (default: 300).")
    private int visits;

    @Option(names = "--runs", defaultValue = "5", description = "Runs of one world, whose last is shown as warm, and against whose second it is compared (default: 5).")
    private int runs;

    @Option(names = "--kiosk-days", defaultValue = "10", description = "So many whole days at the end, 1 to 100000 (default: 10).")
    private int kioskDays;

    @Option(names = "--hours", defaultValue = "24", description = "Of each of these days (default: 24).")
    private int hours;

    @Override
    public Integer call() throws IOException {
        if (kioskDays < 1 || kioskDays > 100_000 || hours < 1 || hours > 240)
            throw new ParameterException(command.commandLine(), "--kiosk-days: 1 to 100000, --hours: 1 to 240");
        if (visits < 1 || visits > 100_000 || runs < 2 || runs > 10_000)
            throw new ParameterException(command.commandLine(), "--visits: 1 to 100000, --runs: 2 to 10000");
        Path folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "kiosk24-bench")
                : Files.createTempDirectory("kiosk24-bench");
        try {
            Time time = new RealTime();
            var bench = new DayBench(folder, time, visits);
            Map<String, Object> facts = new LinkedHashMap<>();
            DayBench.Run cold = bench.run(1, 1);
            facts.put("coldSeconds", thousandths(cold.wall().toNanos() / 1e9));
            facts.put("coldCpuSeconds", thousandths(cold.cpu().toNanos() / 1e9));
            DayBench.Run second = bench.run(1, visits);
            DayBench.Run warm = second;
            for (int i = 2; i < runs; i++)
                warm = bench.run(1, (long) i * visits);
            put(facts, "one", warm);
            facts.put("lastToSecondRun", thousandths(warm.cpuMillisPerVisit() / second.cpuMillisPerVisit()));
            DayShares shares = DayShares.of(bench, warm, time, 1);
            facts.put("shareJournal", share(shares.journal(), warm));
            facts.put("shareChip", share(shares.chip(), warm));
            facts.put("shareBaton", share(shares.baton(), warm));
            facts.put("shareRest",
                    share(warm.cpu().minus(shares.journal()).minus(shares.chip()).minus(shares.baton()), warm));
            DayBench.Run two = bench.run(2, (long) runs * visits);
            put(facts, "two", two);
            facts.put("twoToOne", thousandths(two.perSecond(two.visits()) / warm.perSecond(warm.visits())));
            growth(facts, time);
            return output.done(facts);
        } finally {
            Files.delete(folder);
        }
    }

    private void growth(Map<String, Object> facts, Time time) {
        List<Growth.Step> steps;
        try (var interrupt = new CtrlC()) {
            steps = new Growth(time, Runtime.getRuntime().availableProcessors(), interrupt::requested).run(kioskDays,
                    hours, step -> output.say("%6d kiosk-days, %.0f visits a second".formatted(step.kioskDays(),
                            step.visitsPerSecond())));
        }
        for (Growth.Step step : steps) {
            String after = "after" + step.kioskDays() + "Days";
            facts.put(after + "VisitsPerSecond", Math.round(step.visitsPerSecond()));
            facts.put(after + "CpuMillisPerVisit", thousandths(step.cpuMillisPerVisit()));
            facts.put(after + "HeapMiB", thousandths(step.heapMiB()));
            facts.put(after + "Threads", step.threads());
            facts.put(after + "OpenFiles", step.openFiles());
        }
    }

    private static void put(Map<String, Object> facts, String worlds, DayBench.Run run) {
        facts.put(worlds + "VisitsPerSecond", Math.round(run.perSecond(run.visits())));
        facts.put(worlds + "HandOversPerSecond", Math.round(run.perSecond(run.handOvers())));
        facts.put(worlds + "CommitsPerSecond", Math.round(run.perSecond(run.commits())));
        facts.put(worlds + "CpuMillisPerVisit", thousandths(run.cpuMillisPerVisit()));
    }

    private static double share(Duration part, DayBench.Run whole) {
        return thousandths((double) part.toNanos() / whole.cpu().toNanos());
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1e3;
    }
}
