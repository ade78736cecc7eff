package org.kiosk24.sim.accident;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiosk24.sim.accident.Trial.Cuts;
import org.kiosk24.sim.accident.Trial.Event;

/**
 * The power is cut at every event of a visit, one visit for each: before and after every journal row, before, amid and
 * after everything sent, before everything received is looked at. And once more while it recovers.
 */
public final class CutAnywhere {
    /** Short enough for the citizen to be waited for, and too long for that. */
    private static final List<Duration> OFF = List.of(Duration.ofSeconds(5), Duration.ofSeconds(90));
    private final Path scratch;
    private final long seed;

    /** @param scratch an existing folder, fastest in memory; nothing stays in it */
    public CutAnywhere(Path scratch, long seed) {
        this.scratch = scratch;
        this.seed = seed;
    }

    /**
     * One visit with one cut or two.
     *
     * @param event at which the power was first cut, from 1
     * @param again at which event of the recovery it was cut again; 0 for not
     * @param what passed at the first cut, such as {@code SEND payment}
     */
    public record Cut(Plan plan, int event, int again, boolean torn, Duration off, String what, String ending,
            List<String> broken) {}

    /** What passes between kiosk and world in an undisturbed visit, until its last journal row. */
    List<Event> events(Plan plan) {
        return Trial.run(plan, seed, scratch, List.of(), Cuts.NONE).events();
    }

    /** @param every at one event of so many, 1 for all */
    public List<Cut> once(Plan plan, int every) {
        List<Event> events = events(plan);
        return IntStream.rangeClosed(1, events.size()).filter(i -> i % every == 0).boxed().parallel()
                .flatMap(i -> OFF.stream().flatMap(off -> Stream.of(false, true)
                        .filter(torn -> !torn || tears(events.get(i - 1)))
                        .map(torn -> cut(plan, events, i, 0, torn, off))))
                .toList();
    }

    /** Cuts at every so many events, and again at every so many events of each recovery, up to its end. */
    public List<Cut> twice(Plan plan, int every, int everyAgain, int recovery) {
        List<Event> events = events(plan);
        return IntStream.rangeClosed(1, events.size()).filter(i -> i % every == 0).boxed().parallel()
                .flatMap(i -> IntStream.rangeClosed(1, recovery).filter(j -> j % everyAgain == 0)
                        .mapToObj(j -> cut(plan, events, i, j, false, OFF.get(j % 2))))
                .toList();
    }

    private static boolean tears(Event event) {
        return event.crossing() == org.kiosk24.sim.Tap.Crossing.SEND && !event.where().equals("chip")
                && !event.where().equals("bureau");
    }

    private Cut cut(Plan plan, List<Event> events, int at, int again, boolean torn, Duration off) {
        var cuts = new Cuts(again == 0 ? List.of(at) : List.of(at, again), torn, off);
        Verdict verdict = Trial.run(plan, seed, scratch, List.of(), cuts).verdict();
        Event event = events.get(at - 1);
        return new Cut(plan, at, again, torn, off, event.crossing() + " " + event.where(), verdict.ending(),
                verdict.broken());
    }
}
