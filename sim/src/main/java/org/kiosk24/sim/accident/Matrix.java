package org.kiosk24.sim.accident;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.accident.Trial.Cuts;
import org.kiosk24.sim.accident.Trial.Stroke;

/** Every accident at every stage of a visit, each a visit of its own that is run to its end and judged. */
public final class Matrix {
    /** Shortly after a stage has begun is in it: most are as short as that. */
    private static final int LATEST_MILLIS = 2500;
    private final Path scratch;
    private final long seed;
    private final Runs runs;

    /** @param scratch an existing folder, fastest in memory; nothing stays in it */
    public Matrix(Path scratch, long seed, Runs runs) {
        this.scratch = scratch;
        this.seed = seed;
        this.runs = runs;
    }

    /** A stage of a visit: one screen, counted from 1; the second of the same name is {@code name #2}. */
    public record Stage(Plan plan, int screen, String name) {}

    /**
     * One accident at one stage.
     *
     * @param ending as {@link Verdict}
     * @param broken empty if the promise was kept
     */
    public record Cell(Accident accident, Stage stage, String ending, List<String> broken) {}

    /** All stages of the visits, found by undisturbed ones. */
    public List<Stage> stages(Plan... plans) {
        var stages = new ArrayList<Stage>();
        for (Plan plan : plans) {
            Trial.Result undisturbed = Trial.run(plan, seed, scratch, List.of(), Cuts.NONE);
            if (!undisturbed.verdict().broken().isEmpty())
                throw new IllegalStateException("a visit that nothing befalls: " + undisturbed.verdict());
            List<Screen> seen = undisturbed.seen();
            Map<String, Integer> times = new HashMap<>();
            int screens = 0;
            for (Screen screen : seen) {
                String name = name(screen);
                int time = times.merge(name, 1, Integer::sum);
                stages.add(new Stage(plan, ++screens, time == 1 ? name : name + " #" + time));
                if (screen instanceof Screen.Goodbye || screen instanceof Screen.Sorry
                        || screen instanceof Screen.NotEntitled || ScriptedCitizen.isLast(screen))
                    break;
            }
        }
        return stages;
    }

    private static String name(Screen screen) {
        String kind = screen.getClass().getSimpleName();
        return switch (screen) {
            case Screen.Sheet s -> kind + " " + s.name();
            case Screen.Working s -> kind + " " + s.work();
            case Screen.Making s -> kind + " " + s.part();
            case Screen.PayByCard s -> kind + " " + s.prompt();
            default -> kind;
        };
    }

    /**
     * Runs the cells on all cores; the answer's order is theirs.
     *
     * @param every one cell of so many, 1 for all
     */
    public List<Cell> run(List<Accident> accidents, List<Stage> stages, int every) {
        List<Pair> pairs = accidents.stream().flatMap(a -> stages.stream().map(s -> new Pair(a, s))).toList();
        return runs.of(pairs, every, pair -> cell(pair.accident, pair.stage));
    }

    private record Pair(Accident accident, Stage stage) {}

    private Cell cell(Accident accident, Stage stage) {
        long own = seed * 31 + accident.name().hashCode() * 1009L + stage.screen();
        var after = Duration.ofMillis(new SplittableRandom(own).nextInt(LATEST_MILLIS));
        Verdict verdict = Trial.run(stage.plan(), seed, scratch, List.of(new Stroke(accident, stage.screen(), after)),
                Cuts.NONE).verdict();
        return new Cell(accident, stage, verdict.ending(), verdict.broken());
    }
}
