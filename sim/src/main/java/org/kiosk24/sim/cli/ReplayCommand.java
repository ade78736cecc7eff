package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.sim.day.Day;
import org.kiosk24.sim.day.DayFolder;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.MaskedWire;
import org.kiosk24.sim.day.VisitStory.Outcome;
import org.kiosk24.sim.day.Witness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk replay}. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "The same day again, event by event: who did"
        + " what and when, every screen, journal row and accident, and the bytes on every line, personal data masked.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private Weather weather;

    @Option(names = "--seed", required = true, paramLabel = "N", description = "The day's seed.")
    private long seed;

    @Option(names = "--hours", defaultValue = "24", paramLabel = "H", description = "Of the day (${DEFAULT-VALUE}).")
    private int hours;

    @Option(names = "--from", defaultValue = "1", paramLabel = "EVENT", description = "Show nothing before this event's"
            + " number.")
    private long from;

    @Option(names = "--until", paramLabel = "EVENT", description = "Stop at this event's number.")
    private Long until;

    @Option(names = "--wire", paramLabel = "DIR", description = "Also write each serial line's transcript into this"
            + " folder, as --transcript does; it can be replayed to the driver.")
    private Path wire;

    private long last;
    private long seen;

    @Override
    public Integer call() throws IOException {
        weather.require(hours >= 1 && hours <= 240, "--hours: 1 to 240");
        last = until == null ? Long.MAX_VALUE : until;
        weather.require(from >= 1 && last >= from, "--from and --until: events are numbered 1, 2, 3 ...");
        DayResult day;
        try (var interrupt = new CtrlC();
                var folder = new DayFolder();
                var files = new TranscriptFiles(Optional.ofNullable(wire))) {
            var witness = new Witness(this::event, new MaskedWire(), files.byDevice());
            day = new Day(weather.plan(seed, hours), folder.path(), witness)
                    .run(() -> interrupt.requested() || seen >= last);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seed", seed);
        facts.put("events", Math.min(day.events(), last));
        facts.put("visits", day.visits().size());
        if (day.events() < last) {
            day.violations().forEach(v -> output.say("broken: " + v));
            facts.put("undefinedOutcomes", day.count(Outcome.UNDEFINED));
            facts.put("invariantViolations", day.violations().size());
            facts.put("eventLogSha256", day.sha256());
        }
        return output.done(facts);
    }

    private void event(String line) {
        seen++;
        if (seen >= from && seen <= last)
            output.print(line);
    }
}
