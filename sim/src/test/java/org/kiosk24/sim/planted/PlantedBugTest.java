package org.kiosk24.sim.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiosk24.sim.planted.StormyDays.Verdict;

/**
 * Each planted bug is caught by the judges within a few stormy days, each in a process of its own, and those days are
 * well without it.
 */
class PlantedBugTest {
    private static final int FIRST_SEED = 1;
    private static final int MOST_SEEDS = 60;
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final Map<PlantedBug, Future<Verdict>> VERDICTS = new LinkedHashMap<>();
    private static ExecutorService workers;

    static List<PlantedBug> bugs() {
        return PlantedBugs.ALL;
    }

    @BeforeAll
    static void run_them_all(@TempDir Path scratch) throws IOException {
        workers = Executors.newFixedThreadPool(AT_ONCE);
        for (PlantedBug bug : bugs()) {
            Path folder = Files.createDirectory(scratch.resolve(bug.name()));
            VERDICTS.put(bug, workers.submit(() -> days(bug.weather(), Planting.plant(bug, folder))));
        }
    }

    private static Verdict days(String weather, Path planted) throws IOException {
        Process days = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m",
                "-Dstdout.encoding=UTF-8", "-cp",
                planted + System.getProperty("path.separator") + Planting.CLASS_PATH, StormyDays.class.getName(),
                weather,
                String.valueOf(FIRST_SEED), String.valueOf(MOST_SEEDS)).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(days.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Gson().fromJson(said.lines().reduce((a, b) -> b).orElseThrow(), Verdict.class);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void a_planted_bug_does_not_get_past_the_judges(PlantedBug bug) throws Exception {
        Verdict verdict = VERDICTS.get(bug).get();
        assertFalse(verdict.said().isEmpty(), () -> "the judges did not see it in " + MOST_SEEDS + " days: "
                + bug.promise());
    }

    @Test
    void the_same_days_are_well_without_any_bug() throws Exception {
        Map<String, Integer> lasts = new TreeMap<>();
        for (var verdict : VERDICTS.entrySet())
            lasts.merge(verdict.getKey().weather(), verdict.getValue().get().seed(), Math::max);
        var days = new LinkedHashMap<String, Future<Verdict>>();
        lasts.forEach((weather, last) -> IntStream.rangeClosed(FIRST_SEED, last).forEach(
                seed -> days.put(weather + ", seed " + seed, workers.submit(() -> StormyDays.day(weather, seed)))));
        for (var day : days.entrySet())
            assertEquals(List.of(), day.getValue().get().said(), day.getKey());
    }

    @AfterAll
    static void tell() throws InterruptedException {
        workers.shutdown();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("planted bug                      weather  days visits  the judges said");
        VERDICTS.forEach((bug, future) -> out.println(row(bug, future)));
        VERDICTS.clear();
    }

    private static String row(PlantedBug bug, Future<Verdict> future) {
        try {
            Verdict v = future.get();
            return "%-31s %8s %5d %6d  %s".formatted(bug, bug.weather(), v.seed() - FIRST_SEED + 1, v.visits(),
                    v.said().stream().findFirst().orElse("nothing"));
        } catch (ExecutionException | InterruptedException e) {
            return bug + ": " + e.getCause();
        }
    }
}
