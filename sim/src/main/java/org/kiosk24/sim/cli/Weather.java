package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.kiosk24.app.cli.Output;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.day.DayPlan;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which accidents a virtual day has. A picocli mixin. */
final class Weather {
    private static final int SHOWN = 60;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--faults", paramLabel = "WEATHER", defaultValue = "normal", description = "none, normal, storm, or"
            + " a TOML file of accidents and their chances per visit (${DEFAULT-VALUE}).")
    private String faults;

    @Option(names = "--script", paramLabel = "FILE", description = "A fault script that plays besides, such as: after the"
            + " 2nd approved payment, hang up the terminal for 20 s.")
    private Path script;

    /** The plan of a day with these accidents and this script. */
    DayPlan plan(long seed, int hours) {
        return new DayPlan(seed, hours, accidents(), new ScriptFile(command, script).read(KioskStage.anyCast()));
    }

    private Accidents accidents() {
        try {
            return switch (faults) {
                case "none", "normal", "storm" -> Accidents.of(faults);
                default -> Accidents.read(Path.of(faults));
            };
        } catch (IllegalArgumentException e) {
            throw wrong("--faults: " + e.getMessage());
        } catch (IOException e) {
            throw wrong("--faults: cannot read " + faults + ": " + e.getMessage());
        }
    }

    /** As given on the command line. */
    String name() {
        return faults;
    }

    void require(boolean condition, String otherwise) {
        if (!condition)
            throw wrong(otherwise);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(command.commandLine(), what);
    }

    /** What was broken in a day, and how to see it again. */
    void tell(DayResult day, Output output) {
        output.say("seed " + day.seed() + ":");
        day.violations().forEach(v -> output.say("  broken: " + v));
        day.visits().stream().filter(v -> v.outcome() == VisitStory.Outcome.UNDEFINED)
                .forEach(v -> output.say("  no defined outcome: visit " + v.number() + ", " + v.kind().words()));
        output.say("  again: kiosk replay --seed " + day.seed() + " --hours " + day.hours() + " --faults " + faults
                + (script == null ? "" : " --script " + script));
        output.say("  the last events:");
        day.tail().stream().skip(Math.max(0, day.tail().size() - SHOWN)).forEach(l -> output.say("  " + l));
    }
}
