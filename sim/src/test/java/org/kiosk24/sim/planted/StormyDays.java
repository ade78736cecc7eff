package org.kiosk24.sim.planted;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.Day;
import org.kiosk24.sim.day.DayFolder;
import org.kiosk24.sim.day.DayPlan;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Witness;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** Days from one seed after another until the judges have something to say. */
final class StormyDays {
    static final int HOURS = 12;

    private StormyDays() {}

    /**
     * @param seed of the last day; all before it were well
     * @param visits of that day, up to what was said
     * @param said by the judges about it, a sentence each; empty if it was well, too
     */
    record Verdict(int seed, int visits, List<String> said) {}

    /** One day, judged. */
    static Verdict day(String weather, int seed) {
        try (var folder = new DayFolder()) {
            var day = new Day(new DayPlan(seed, HOURS, accidents(weather)), folder.path(), Witness.NOBODY);
            DayResult result = day.run(() -> !day.violations().isEmpty());
            var said = new ArrayList<>(result.violations());
            result.visits().stream().filter(v -> v.outcome() == Outcome.UNDEFINED)
                    .forEach(v -> said.add("undefined outcome of visit " + v.number() + " (" + v.kind() + ")"));
            return new Verdict(seed, result.visits().size(), said);
        }
    }

    private static Accidents accidents(String weather) {
        URL file = StormyDays.class.getResource(weather + ".toml");
        try {
            return file == null ? Accidents.of(weather) : Accidents.read(Path.of(file.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(weather, e);
        }
    }

    /** @param args the weather, the first seed, and how many at most; prints a {@link Verdict} as JSON, in the last line */
    public static void main(String[] args) {
        int first = Integer.parseInt(args[1]);
        int last = first + Integer.parseInt(args[2]) - 1;
        Verdict verdict = day(args[0], first);
        for (int seed = first + 1; verdict.said().isEmpty() && seed <= last; seed++)
            verdict = day(args[0], seed);
        System.out.println(new Gson().toJson(verdict));
    }
}
