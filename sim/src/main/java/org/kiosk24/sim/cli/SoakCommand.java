package org.kiosk24.sim.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory.Outcome;
import org.kiosk24.sim.day.Witness;
import org.kiosk24.sim.day.Worlds;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk soak}. */
@Command(name = "soak", mixinStandardHelpOptions = true, description = {
        "Run days from fresh seeds on all cores until the budget is spent, and stop at the first broken promise.",
        "Then its seed and the last events are shown, and how to see the day again."})
final class SoakCommand implements Callable<Integer> {
    private static final int TELL_EVERY = 20;
    @Mixin
    private Output output;

    @Mixin
    private Weather weather;

    @ArgGroup(multiplicity = "1")
    private Budget budget;

    @Option(names = "--seed", paramLabel = "N", description = "The first of the seeds; by default from the clock.")
    private Long seed;

    @Option(names = "--hours", defaultValue = "24", paramLabel = "H", description = "Of each day (${DEFAULT-VALUE}).")
    private int hours;

    @Option(names = "--keep-going", description = "Do not stop at a broken promise; show the seed of each such day.")
    private boolean keepGoing;

    private static final class Budget {
        @Option(names = "--visits", paramLabel = "N", description = "So many visits at least.")
        private long visits;

        @Option(names = "--minutes", paramLabel = "M", description = "As long as that.")
        private long minutes;
    }

    private long visits;
    private long events;
    private long faults;
    private int days;
    private boolean well = true;
    private long undefined;
    private long violations;

    @Override
    public Integer call() {
        weather.require(hours >= 1 && hours <= 240, "--hours: 1 to 240");
        weather.require(budget.visits > 0 || budget.minutes > 0, "--visits or --minutes: at least 1");
        Time time = new RealTime();
        long start = time.nanos();
        long until = budget.minutes > 0 ? start + budget.minutes * 60_000_000_000L : Long.MAX_VALUE;
        var plan = weather.plan(seed == null ? time.now().toEpochMilli() : seed, hours);
        try (var interrupt = new CtrlC()) {
            var worlds = new Worlds(Runtime.getRuntime().availableProcessors(), interrupt::requested);
            worlds.run(plan, Integer.MAX_VALUE, Witness.NOBODY, day -> {
                if (interrupt.requested())
                    return false;
                add(day);
                if (days % TELL_EVERY == 0)
                    output.say("%d visits in %d days, %.0f a second".formatted(visits, days, rate(time, start)));
                return (well || keepGoing) && time.nanos() < until && (budget.minutes > 0 || visits < budget.visits);
            });
        }
        Map<String, Object> facts = facts(plan.seed());
        facts.put("wallSeconds", Math.round((time.nanos() - start) / 1e6) / 1e3);
        facts.put("visitsPerSecond", Math.round(rate(time, start) * 10) / 10.0);
        return well ? output.done(facts) : output.notWell(facts);
    }

    private void add(DayResult day) {
        days++;
        visits += day.visits().size();
        events += day.events();
        faults += day.faults().values().stream().mapToLong(n -> n).sum();
        violations += day.violations().size();
        undefined += day.count(Outcome.UNDEFINED);
        if (!day.well()) {
            well = false;
            weather.tell(day, output);
        }
    }

    private double rate(Time time, long start) {
        return visits / ((time.nanos() - start) / 1e9);
    }

    private Map<String, Object> facts(long firstSeed) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seed", firstSeed);
        facts.put("days", days);
        facts.put("visits", visits);
        facts.put("events", events);
        facts.put("faultsInjected", faults);
        facts.put("undefinedOutcomes", undefined);
        facts.put("invariantViolations", violations);
        return facts;
    }
}
