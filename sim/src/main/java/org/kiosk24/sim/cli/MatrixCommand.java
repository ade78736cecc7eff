package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.log.Logging;
import org.kiosk24.sim.accident.Accident;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.accident.CutAnywhere;
import org.kiosk24.sim.accident.CutAnywhere.Cut;
import org.kiosk24.sim.accident.Matrix;
import org.kiosk24.sim.accident.Matrix.Cell;
import org.kiosk24.sim.accident.Matrix.Stage;
import org.kiosk24.sim.accident.Plan;
import org.kiosk24.sim.accident.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk matrix}: every accident at every stage of a visit, and a power cut at every event. */
@Command(name = "matrix", mixinStandardHelpOptions = true, description = {
        "Let every accident befall every stage of a visit, and cut the power at every event; judge each visit.",
        "In the table: I issued, N not issued, C handed to staff, - no order begun, + more than one order, ! promise broken."})
final class MatrixCommand implements Callable<Integer> {
    private static final int TELL_EVERY = 500;
    private static final Path MEMORY = Path.of("/dev/shm");
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--list", description = "Only list the accidents, with what each does.")
    private boolean list;

    @Option(names = "--accident", paramLabel = "NAME", description = "Only these; may be given more than once.")
    private List<String> names = List.of();

    @Option(names = "--seed", defaultValue = "7", description = "What chance decides (default: 7).")
    private long seed;

    @Option(names = "--every", paramLabel = "N", defaultValue = "1", description = "A sample: one cell or event of N (default: 1, all).")
    private int every;

    @Override
    public Integer call() throws IOException {
        if (every < 1)
            throw new ParameterException(command.commandLine(), "--every: 1 or more, not " + every);
        List<Accident> accidents = accidents();
        if (list) {
            Map<String, Object> facts = new LinkedHashMap<>();
            accidents.forEach(a -> facts.put(a.name(), a.what()));
            return output.done(facts);
        }
        Logging.stop();
        Path scratch = Files.createTempDirectory(Files.isWritable(MEMORY) ? MEMORY
                : Path.of(
                        System.getProperty("java.io.tmpdir")),
                "kiosk24-matrix");
        try (var interrupt = new CtrlC()) {
            return judge(accidents, scratch, interrupt);
        } finally {
            Files.delete(scratch);
        }
    }

    private List<Accident> accidents() {
        try {
            return names.isEmpty() ? Accidents.all() : names.stream().map(Accidents::named).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage() + "; kiosk matrix --list shows all");
        }
    }

    private int judge(List<Accident> accidents, Path scratch, CtrlC interrupt) {
        var done = new AtomicInteger();
        var runs = new Runs(interrupt::requested, () -> {
            if (done.incrementAndGet() % TELL_EVERY == 0)
                output.say(done.get() + " visits");
        });
        var matrix = new Matrix(scratch, seed, runs);
        List<Stage> stages = matrix.stages(Plan.values());
        List<Cell> cells = matrix.run(accidents, stages, every);
        var cuts = new ArrayList<Cut>();
        if (names.isEmpty())
            for (Plan plan : Plan.values()) {
                var cutAnywhere = new CutAnywhere(scratch, seed, runs);
                cuts.addAll(cutAnywhere.once(plan, every));
                cuts.addAll(cutAnywhere.twice(plan, 7 * every, 13, 300));
            }
        if (interrupt.requested())
            output.say("stopped before all was run");
        var broken = new ArrayList<String>();
        cells.stream().filter(c -> !c.broken().isEmpty())
                .forEach(c -> broken.add(c.accident() + " at " + c.stage() + ": " + c.broken()));
        cuts.stream().filter(c -> !c.broken().isEmpty()).forEach(c -> broken.add(c.toString()));
        if (!output.json())
            table(cells, stages);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("accidents", accidents.size());
        facts.put("stages", stages.size());
        facts.put("cells", cells.size());
        facts.put("cellEndings", counted(cells, Cell::ending));
        facts.put("powerCuts", cuts.stream().filter(c -> c.again() == 0).count());
        facts.put("powerCutsInRecovery", cuts.stream().filter(c -> c.again() > 0).count());
        facts.put("powerCutEndings", counted(cuts, Cut::ending));
        if (output.json())
            facts.put("table", cells.stream().collect(Collectors.groupingBy(c -> c.accident().name(),
                    LinkedHashMap::new, Collectors.toMap(c -> c.stage().plan() + " " + c.stage().name(), Cell::ending,
                            (a, b) -> a, LinkedHashMap::new))));
        facts.put("broken", broken);
        return broken.isEmpty() && !interrupt.requested() ? output.done(facts) : output.notWell(facts);
    }

    private static <T> Map<String, Long> counted(List<T> runs, Function<T, String> ending) {
        return runs.stream().collect(Collectors.groupingBy(ending, TreeMap::new, Collectors.counting()));
    }

    private void table(List<Cell> cells, List<Stage> stages) {
        for (int i = 0; i < stages.size(); i++)
            output.print("%3d  %s: %s".formatted(i + 1, stages.get(i).plan(), stages.get(i).name()));
        Map<Accident, Map<Stage, Cell>> rows = cells.stream().collect(Collectors.groupingBy(Cell::accident,
                LinkedHashMap::new, Collectors.toMap(Cell::stage, c -> c)));
        rows.forEach((accident, row) -> output.print("%-46s %s".formatted(accident.name(), stages.stream()
                .map(s -> row.containsKey(s) ? letter(row.get(s)) : " ").collect(Collectors.joining()))));
    }

    private static String letter(Cell cell) {
        if (!cell.broken().isEmpty())
            return "!";
        return switch (cell.ending()) {
            case "ISSUED" -> "I";
            case "NOT_ISSUED" -> "N";
            case "CASE" -> "C";
            case "NO_ORDER" -> "-";
            default -> "+";
        };
    }
}
