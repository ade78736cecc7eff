package org.kiosk24.app.vitals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a run of the kiosk ended.
 *
 * @param at when that was noted: at the end itself, or, where nobody could, at the next start
 * @param words for a technician: systemd's own, or the parts that stood still; may be empty
 */
public record LastEnd(Instant at, How how, String words) {
    public enum How {
        /** Somebody stopped it, or the box was shut down. */
        STOPPED,
        /** A part stood still, and it was ended for that. */
        STOOD_STILL,
        /** It ended by itself, or was killed. */
        CRASHED,
        OUT_OF_MEMORY,
        /** The box went off with nobody having said so: the power, or its plug. */
        POWER_LOST,
        /** The box's own watchdog reset it. */
        RESET_BY_WATCHDOG,
        /** Nobody noted it, and the box went on: not run by systemd. */
        NOT_NOTED;

        /** Whether somebody should look into it. */
        public boolean unexpected() {
            return switch (this) {
                case STOOD_STILL, CRASHED, OUT_OF_MEMORY, RESET_BY_WATCHDOG -> true;
                case STOPPED, POWER_LOST, NOT_NOTED -> false;
            };
        }
    }

    /** JVMs that run out of memory exit with 3, and with 143 when told to end. */
    private static final String OUT_OF_MEMORY = "exit-code exited 3";

    /** @param run from a start up to and including the next */
    static LastEnd of(List<Starts.Line> run) {
        Starts.Line next = run.getLast();
        Optional<Starts.Line> reset = find(run, Starts.Kind.RESET);
        Optional<Starts.Line> ended = find(run, Starts.Kind.ENDED);
        String standing = find(run, Starts.Kind.STANDING).map(Starts.Line::words).orElse("");
        if (ended.isPresent())
            return new LastEnd(ended.get().at(), how(ended.get().words()),
                    standing.isEmpty() ? ended.get().words() : standing);
        if (reset.isPresent())
            return new LastEnd(next.at(), How.RESET_BY_WATCHDOG, standing);
        return run.getFirst().boot().equals(next.boot())
                ? new LastEnd(next.at(), How.NOT_NOTED, standing)
                : new LastEnd(next.at(), How.POWER_LOST, standing);
    }

    private static Optional<Starts.Line> find(List<Starts.Line> run, Starts.Kind kind) {
        return run.stream().filter(l -> l.kind() == kind).reduce((a, b) -> b);
    }

    private static How how(String result) {
        if (result.equals(OUT_OF_MEMORY) || result.startsWith("oom-kill"))
            return How.OUT_OF_MEMORY;
        return switch (result.split(" ")[0]) {
            case "success" -> How.STOPPED;
            case "watchdog" -> How.STOOD_STILL;
            default -> How.CRASHED;
        };
    }
}
