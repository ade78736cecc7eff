package org.kiosk24.sim.accident;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kiosk24.sim.accident.Trial.Cuts;
import org.kiosk24.sim.accident.Trial.Event;

/**
 * The power is cut at every event of a visit, one visit for each: before and after every journal row, before and after
 * everything sent, after every byte of what is sent to a serial device, before everything received is looked at. (What
 * was received in part is lost with the program, like what was not.) And once more while it recovers.
 */
public final class CutAnywhere {
    /** Short enough for the citizen to be waited for, and too long for that. */
    private static final List<Duration> OFF = List.of(Duration.ofSeconds(5), Duration.ofSeconds(90));
    private final Path scratch;
    private final long seed;
    private final Runs runs;

    /** @param scratch an existing folder, fastest in memory; nothing stays in it */
    public CutAnywhere(Path scratch, long seed, Runs runs) {
        this.scratch = scratch;
        this.seed = seed;
        this.runs = runs;
    }

    /**
     * One visit with one cut or two.
     *
     * @param event at which the power was first cut, from 1
     * @param again at which event of the recovery it was cut again; 0 for not
     * @param out so many of the bytes that were about to be sent still got out
     * @param what passed at the first cut, such as {@code SEND payment}
     */
    public record Cut(Plan plan, int event, int again, int out, Duration off, String what, String ending,
            List<String> broken) {}

    private record Try(int event, int again, int out, Duration off) {}

    /** What passes between kiosk and world in an undisturbed visit, until its last journal row. */
    List<Event> events(Plan plan) {
        return Trial.run(plan, seed, scratch, List.of(), Cuts.NONE).events();
    }

    /** @param every one cut of so many, 1 for all */
    public List<Cut> once(Plan plan, int every) {
        List<Event> events = events(plan);
        var tries = new ArrayList<Try>();
        for (int i = 1; i <= events.size(); i++) {
            for (Duration off : OFF)
                tries.add(new Try(i, 0, 0, off));
            for (int out = 1; out < events.get(i - 1).bytes(); out++)
                tries.add(new Try(i, 0, out, OFF.get(out % 2)));
        }
        return runs.of(tries, every, t -> cut(plan, events, t));
    }

    /** Cuts at every so many events, and again at every so many events of each recovery, up to its end. */
    public List<Cut> twice(Plan plan, int every, int everyAgain, int recovery) {
        List<Event> events = events(plan);
        var tries = new ArrayList<Try>();
        for (int i = every; i <= events.size(); i += every)
            for (int j = everyAgain; j <= recovery; j += everyAgain)
                tries.add(new Try(i, j, 0, OFF.get(j % 2)));
        return runs.of(tries, 1, t -> cut(plan, events, t));
    }

    private Cut cut(Plan plan, List<Event> events, Try t) {
        var cuts = new Cuts(t.again == 0 ? List.of(t.event) : List.of(t.event, t.again), t.out, t.off);
        Verdict verdict = Trial.run(plan, seed, scratch, List.of(), cuts).verdict();
        Event event = events.get(t.event - 1);
        return new Cut(plan, t.event, t.again, t.out, t.off, event.crossing() + " " + event.where(), verdict.ending(),
                verdict.broken());
    }
}
