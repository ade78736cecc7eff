package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.bench.ColdStart;
import org.kiosk24.sim.bench.Spread;
import org.kiosk24.sim.bench.UiBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk bench ui}: from touch to next screen, and each frame's time. */
@Command(name = "ui", mixinStandardHelpOptions = true, description = {
        "Press the buttons of whole visits in the kiosk's own window, drawn in software, and time each from the button's"
                + " release until the next screen's first frame is in the window.",
        "Then time each frame of screens on which something moves: from the beginning of its pulse until its pixels are"
                + " in the window.",
        "The first visit is told apart. A blank window, painted in between, tells what this machine needs for the"
                + " pixels alone: compare by the ratio, machines differ and have other work."})
final class UiBenchCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--rounds", defaultValue = "6", description = "Visits after the first, some 60 screens each (default: 6).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "6", description = "So long each moving screen is watched (default: 6).")
    private int seconds;

    @Option(names = "--cold", description = "Instead, start the kiosk's welcome screen and Chromium in kiosk mode with the"
            + " same page, each so many rounds in shuffled order on a virtual display: time until it is painted, and"
            + " memory 12 s later, of all processes. Needs Xvfb and chromium.")
    private boolean cold;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1 || rounds > 1000 || seconds < 1 || seconds > 3600)
            throw new ParameterException(command.commandLine(), "--rounds: 1 to 1000, --seconds: 1 to 3600");
        return cold ? cold() : warm();
    }

    private int cold() throws IOException {
        Path folder = Files.createTempDirectory("kiosk24-bench");
        try {
            var compared = new ColdStart(folder, new RealTime()).run(rounds, output::say);
            Map<String, Object> facts = new LinkedHashMap<>();
            compared.figures()
                    .forEach((name, figures) -> facts.put(name, output.json() ? object(figures) : row(figures)));
            ColdStart.Figures kiosk = compared.figures().get("kiosk");
            ColdStart.Figures chromium = compared.figures().get("chromium");
            facts.put("paintedRatio", hundredths(kiosk.paintedMs() / chromium.paintedMs()));
            facts.put("pssRatio", hundredths(kiosk.pssMiB() / chromium.pssMiB()));
            facts.put("rssRatio", hundredths(kiosk.rssMiB() / chromium.rssMiB()));
            facts.put("picturesDifferIn", Math.round(compared.difference() * 1e4) / 1e4);
            return output.done(facts);
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(path);
        }
    }

    private static Map<String, Object> object(ColdStart.Figures figures) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("runs", figures.runs());
        object.put("paintedMs", tenths(figures.paintedMs()));
        object.put("pssMiB", tenths(figures.pssMiB()));
        object.put("rssMiB", tenths(figures.rssMiB()));
        object.put("processes", figures.processes());
        return object;
    }

    private static String row(ColdStart.Figures figures) {
        return String.format(Locale.ROOT,
                "painted %6.0f ms   PSS %5.0f MiB   RSS %5.0f MiB   %2d processes   median of %d",
                figures.paintedMs(), figures.pssMiB(), figures.rssMiB(), figures.processes(), figures.runs());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 1e2;
    }

    private int warm() {
        UiBench.Figures figures = new UiBench(new RealTime(), Duration.ofSeconds(seconds)).run(rounds);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("window", figures.window());
        facts.put("rehearsalSeconds", Math.round(figures.rehearsal().toMillis() / 1e2) / 1e1);
        figures.spreads().forEach((name, spread) -> put(facts, name, spread));
        facts.put("frames", figures.frames());
        facts.put("framesOver33ms", figures.late());
        facts.put("framesOver33msWork", figures.lateWork());
        facts.put("ratioToBlank", ratio(figures, ""));
        facts.put("ratioToBlankWork", ratio(figures, "Work"));
        if (output.json())
            facts.put("slowest", figures.slowest());
        else
            figures.slowest().forEach(output::say);
        return output.done(facts);
    }

    /** How many times as long as a blank window the next screen takes, at the median. */
    private static double ratio(UiBench.Figures figures, String by) {
        var spreads = figures.spreads();
        return hundredths(spreads.get("touchToScreen" + by).p50() / spreads.get("blank" + by).p50());
    }

    private void put(Map<String, Object> facts, String name, Spread spread) {
        if (!output.json()) {
            facts.put(name, String.format(Locale.ROOT, "p50 %6.1f   p95 %6.1f   p99 %6.1f   max %6.1f ms   of %d",
                    spread.p50(), spread.p95(), spread.p99(), spread.max(), spread.count()));
            return;
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", spread.count());
        object.put("p50Ms", tenths(spread.p50()));
        object.put("p95Ms", tenths(spread.p95()));
        object.put("p99Ms", tenths(spread.p99()));
        object.put("maxMs", tenths(spread.max()));
        facts.put(name, object);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 1e1;
    }
}
