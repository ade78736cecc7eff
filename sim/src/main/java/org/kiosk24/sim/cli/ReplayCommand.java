package org.kiosk24.sim.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.sim.day.Day;
import org.kiosk24.sim.day.DayFolder;
import org.kiosk24.sim.day.DayPlan;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk replay}. */
@Command(name = "replay", mixinStandardHelpOptions = true, description = "The same day again, event by event: who did"
        + " what and when, every screen, journal row and accident, and how much went over each line.")
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

    @Override
    public Integer call() {
        weather.require(hours >= 1 && hours <= 240, "--hours: 1 to 240");
        long last = until == null ? Long.MAX_VALUE : until;
        var pages = new Pages(last);
        DayResult day;
        try (var interrupt = new CtrlC(); var folder = new DayFolder()) {
            day = new Day(new DayPlan(seed, hours, weather.accidents()), folder.path(), pages)
                    .run(() -> interrupt.requested() || pages.lines >= last);
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

    /** Prints the lines that were asked for. */
    private final class Pages extends Writer {
        private final long last;
        private long lines = 1;

        Pages(long last) {
            this.last = last;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            String line = new String(text, offset, length);
            if (line.equals("\n"))
                lines++;
            else if (lines >= from && lines <= last)
                output.print(line);
        }

        @Override
        public void flush() throws IOException {
            // printed at once
        }

        @Override
        public void close() throws IOException {
            // the terminal stays open
        }
    }
}
