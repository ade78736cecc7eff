package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.disk.CrashStates;
import org.kiosk24.sim.disk.Recorder;
import org.kiosk24.sim.disk.Step;
import org.kiosk24.sim.disk.Syncs;
import org.kiosk24.sim.disk.Tally;
import org.kiosk24.sim.disk.Tracing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk sim disk}: what a power cut at each system call may leave of the journal. */
@Command(name = "disk", mixinStandardHelpOptions = true, description = {
        "Cut the power after each system call of the journal, and open what each kind of disk could have kept.",
        "The last row is a disk that only says it synced: there rows must be lost, or this test could not fail."})
final class DiskCommand implements Callable<Integer> {
    private static final Path IN_MEMORY = Path.of("/dev/shm");
    /** SQLite writes its log back at 1000 pages. */
    private static final int ALMOST_FULL_LOG = 960;

    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--commits", defaultValue = "80", description = "Journal rows to write (default: 80).")
    private int commits;

    @Option(names = "--seed", defaultValue = "7", description = "Decides what survives by chance (default: 7).")
    private long seed;

    @Option(names = "--parts", defaultValue = "6", description = "Random parts of what was not synced, at each call"
            + " (default: 6).")
    private int parts;

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder on the disk to record on; by default the"
            + " system's for temporary files.")
    private Path dir;

    private record Mode(String name, Tally tally) {}

    @Override
    public Integer call() throws IOException {
        if (commits < 1 || commits > 10_000 || parts < 0 || parts > 1000)
            throw new ParameterException(command.commandLine(), "--commits: 1 to 10000; --parts: 0 to 1000");
        Path memory = Files.isWritable(IN_MEMORY) ? IN_MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
        Path work = dir == null
                ? Files.createTempDirectory("kiosk24-disk")
                : Files.createTempDirectory(dir, "kiosk24-disk");
        Path states = Files.createTempDirectory(memory, "kiosk24-disk");
        try {
            List<Step> restarts = recorded(work.resolve("restarts"), new Recorder.Plan(commits, 4, 0, seed));
            Mode real = mode("restarts", restarts, Syncs.KEPT, parts, states);
            List<Step> full = recorded(work.resolve("full"), new Recorder.Plan(commits, 1, ALMOST_FULL_LOG, seed));
            Mode log = mode("log written back", full, Syncs.KEPT, Math.min(parts, 2), states);
            Mode lying = mode("a disk that lies", restarts, Syncs.IGNORED, parts, states);
            print(List.of(real, log, lying));
            return real.tally().clean() && log.tally().clean() && lying.tally().ackedLost() > 0 ? 0 : 1;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        } finally {
            remove(work);
            remove(states);
        }
    }

    private List<Step> recorded(Path work, Recorder.Plan plan) throws IOException {
        output.say("recording " + plan.commits() + " commits...");
        var tracing = new Tracing(Files.createDirectory(work));
        tracing.run(Recorder.class, plan.text());
        return tracing.steps();
    }

    private Mode mode(String name, List<Step> steps, Syncs syncs, int parts, Path states) throws IOException {
        IntConsumer progress = percent -> {
            if (percent % 10 == 0)
                output.say(name + ": " + percent + " %");
        };
        return new Mode(name, new CrashStates(steps, states, syncs, parts, seed, new RealTime()).judge(progress));
    }

    private void print(List<Mode> modes) {
        if (output.json()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            modes.forEach(mode -> rows.add(row(mode)));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("seed", seed);
            facts.put("commits", commits);
            facts.put("modes", rows);
            output.object(facts);
        } else {
            output.print("mode                 rows   states  acked lost  unopenable  broken chain  sealed unreadable");
            for (Mode mode : modes) {
                Tally t = mode.tally();
                output.print(String.format(Locale.ROOT, "%-18s %6d %8d %11d %11d %13d %18d", mode.name(), t.commits(),
                        t.states(), t.ackedLost(), t.unopenable(), t.brokenChain(), t.sealedUnreadable()));
            }
            modes.subList(0, modes.size() - 1).forEach(mode -> mode.tally().findings().forEach(output::print));
        }
    }

    private static Map<String, Object> row(Mode mode) {
        Tally t = mode.tally();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("mode", mode.name());
        row.put("rows", t.commits());
        row.put("states", t.states());
        row.put("opened", t.opened());
        row.put("ackedLost", t.ackedLost());
        row.put("unopenable", t.unopenable());
        row.put("brokenChain", t.brokenChain());
        row.put("sealedUnreadable", t.sealedUnreadable());
        row.put("findings", t.findings());
        return row;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }
}
