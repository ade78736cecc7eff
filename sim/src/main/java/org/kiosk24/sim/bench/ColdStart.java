package org.kiosk24.sim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * The kiosk's welcome screen beside Chromium in kiosk mode with the same page: from the start of the process until the
 * page is painted, and memory.
 *
 * <p>Each start has an X server of its own, whose frame buffer is looked at every 3 ms. Painted is, for all alike, when
 * fewer than 0.5 % of its pixels still differ from what it shows in the end, which was seen in a first run that does
 * not count. The order is shuffled in each repetition. Memory is that of the process and all it started, after the
 * kiosk has also made itself ready for all other screens. Files are in the page cache; Chromium's profile is kept from
 * the first run on.
 */
public final class ColdStart {
    /** Of what differs. */
    private static final double PAINTED = .005;
    private static final Duration LOOK = Duration.ofMillis(3);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** After this all is quiet. */
    private static final Duration SETTLED = Duration.ofSeconds(12);
    private static final List<String> BOX = List.of("--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx64m",
            "-XX:MaxMetaspaceSize=64m", "-XX:ReservedCodeCacheSize=32m", "-XX:+UseCompactObjectHeaders",
            "-Dprism.order=sw", "-Xlog:aot=error", "-Xlog:cds=error");

    /** @param painted since the process was started */
    public record Run(Duration painted, ProcessTree.Memory memory) {}

    /** Medians. */
    public record Figures(int runs, double paintedMs, double pssMiB, double rssMiB, int processes) {}

    /** @param difference share of the pixels in which the two pictures differ */
    public record Compared(Map<String, Figures> figures, double difference) {}

    private final Path folder;
    private final Time time;
    private final Map<String, List<String>> commands = new LinkedHashMap<>();
    private final Map<String, int[]> pictures = new LinkedHashMap<>();

    /** @param folder for the page, the AOT cache, the profile and frame buffers */
    public ColdStart(Path folder, Time time) {
        this.folder = folder;
        this.time = time;
    }

    /**
     * @param repetitions of which the median counts
     * @param progress told of each run
     */
    public Compared run(int repetitions, Consumer<String> progress) throws IOException {
        prepare();
        for (String name : commands.keySet()) {
            progress.accept(name + ": a run that does not count");
            picture(name);
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        commands.keySet().forEach(name -> runs.put(name, new ArrayList<>()));
        var random = new Random(24);
        for (int i = 0; i < repetitions; i++) {
            List<String> order = new ArrayList<>(commands.keySet());
            Collections.shuffle(order, random);
            for (String name : order) {
                Run run = once(name);
                progress.accept("%s: %d ms, PSS %.0f MiB, RSS %.0f MiB".formatted(name, run.painted().toMillis(),
                        run.memory().pssMiB(), run.memory().rssMiB()));
                runs.get(name).add(run);
            }
        }
        Map<String, Figures> figures = new LinkedHashMap<>();
        runs.forEach((name, all) -> figures.put(name, median(all)));
        return new Compared(figures, VirtualScreen.difference(pictures.get("kiosk"), pictures.get("chromium")));
    }

    private void prepare() throws IOException {
        Path cache = folder.resolve("welcome.aot");
        Path page = folder.resolve("welcome.html");
        await(start(java(List.of("-Dglass.platform=Headless"), Welcome.Act.HTML, page.toString()), Optional.empty()));
        try (var screen = new VirtualScreen(Files.createTempDirectory(folder, "screen"))) {
            await(start(java(List.of("-XX:AOTCacheOutput=" + cache), Welcome.Act.ONCE), Optional.of(screen)));
        }
        commands.put("kiosk", java(List.of("-XX:AOTCache=" + cache), Welcome.Act.STAY));
        commands.put("kioskWithoutCache", java(List.of(), Welcome.Act.STAY));
        commands.put("chromium", chromium(page));
    }

    private static List<String> java(List<String> options, Welcome.Act act, String... file) {
        return Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), BOX, options,
                List.of("-cp", System.getProperty("java.class.path"), Welcome.class.getName(), act.name()),
                List.of(file)).flatMap(List::stream).toList();
    }

    private List<String> chromium(Path page) {
        List<String> command = new ArrayList<>(List.of("chromium", "--kiosk", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-extensions", "--lang=zh-CN", "--password-store=basic", "--disable-features=Translate",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=" + folder.resolve("profile"),
                "--window-position=0,0", "--window-size=1080,1920"));
        // it does not start for root otherwise
        if (System.getProperty("user.name").equals("root"))
            command.add("--no-sandbox");
        command.add(page.toUri().toString());
        return command;
    }

    private Process start(List<String> command, Optional<VirtualScreen> on) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        on.ifPresent(screen -> builder.environment().put("DISPLAY", screen.display()));
        // or Chromium would offer to translate the page
        builder.environment().put("LANGUAGE", "zh_CN");
        // GTK would load all of OpenGL for nothing; glibc would keep a heap for each thread
        builder.environment().put("GDK_GL", "disable");
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private void await(Process process) throws IOException {
        Deadline deadline = time.in(PATIENCE.multipliedBy(2));
        while (process.isAlive() && !time.passed(deadline))
            time.sleep(Duration.ofMillis(50));
        if (process.isAlive() || process.exitValue() != 0) {
            new ProcessTree(process).end(time);
            throw new IOException("could not be made ready: " + Files.readString(folder.resolve("output.log")));
        }
    }

    /** What it shows in the end. */
    private void picture(String name) throws IOException {
        try (var screen = new VirtualScreen(Files.createTempDirectory(folder, "screen"))) {
            var tree = new ProcessTree(start(commands.get(name), Optional.of(screen)));
            try {
                time.sleep(SETTLED);
                pictures.put(name, screen.seen());
            } finally {
                tree.end(time);
            }
        }
    }

    private Run once(String name) throws IOException {
        try (var screen = new VirtualScreen(Files.createTempDirectory(folder, "screen"))) {
            time.sleep(Duration.ofMillis(500));
            long begun = time.nanos();
            var tree = new ProcessTree(start(commands.get(name), Optional.of(screen)));
            try {
                Deadline deadline = time.in(PATIENCE);
                while (VirtualScreen.difference(screen.seen(), pictures.get(name)) > PAINTED) {
                    if (time.passed(deadline))
                        throw new IOException(name + " painted nothing: "
                                + Files.readString(folder.resolve("output.log")));
                    time.sleep(LOOK);
                }
                Duration painted = Duration.ofNanos(time.nanos() - begun);
                time.sleep(SETTLED);
                return new Run(painted, tree.memory());
            } finally {
                tree.end(time);
            }
        }
    }

    private static Figures median(List<Run> runs) {
        return new Figures(runs.size(), median(runs, r -> r.painted().toNanos() / 1e6),
                median(runs, r -> r.memory().pssMiB()), median(runs, r -> r.memory().rssMiB()),
                runs.getLast().memory().processes());
    }

    private static double median(List<Run> runs, java.util.function.ToDoubleFunction<Run> what) {
        double[] sorted = runs.stream().mapToDouble(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
