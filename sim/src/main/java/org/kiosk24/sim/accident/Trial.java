package org.kiosk24.sim.accident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.link.Direction;
import org.kiosk24.sim.Carrier;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.Tap.Crossing;
import org.kiosk24.sim.world.VirtualVisit;

/** One visit, what befell it, and the verdict. */
final class Trial {
    /** The accident, or the last of them, is over long before; only a delivery to the bureau takes as long. */
    private static final Duration A_WHILE = Duration.ofMinutes(20);
    private static final int WHILES = 6;
    private static final Set<String> LINES = Set.of("idcard", "payment", "cardStation", "receipt");
    /** A citizen before a dark kiosk pulls out what hangs out of it. */
    private static final Duration HESITATES = Duration.ofSeconds(2);

    /**
     * Something passed between the kiosk and the world.
     *
     * @param bytes that are sent to a serial device; 0 for all else
     */
    record Event(Crossing crossing, String where, int bytes) {}

    /**
     * Power cuts: each at an event, counted from 1 since the power came (back).
     *
     * @param out so many of the bytes that are about to be sent still get out
     * @param off how long the power is away
     */
    record Cuts(List<Integer> at, int out, Duration off) {
        static final Cuts NONE = new Cuts(List.of(), 0, Duration.ZERO);
    }

    /** An accident that strikes when so many screens have been seen, and so long after the last of them. */
    record Stroke(Accident accident, int screens, Duration after) {}

    private final VirtualVisit visit;
    private final Cuts cuts;
    private final List<Stroke> strokes;
    private final RandomGenerator random;
    private final Mailbox<Stroke> strikes;
    private final Mailbox<Duration> mains;
    private final List<Event> events = new ArrayList<>();
    private final Map<Long, Instant> writtenAt = new HashMap<>();
    private int cutsDone;
    private int sincePower;
    private int lastWritten;

    /** What came of it. */
    record Result(Verdict verdict, List<Screen> seen, List<Event> events, int cuts) {}

    private Trial(Plan plan, long seed, Path folder, List<Stroke> strokes, Cuts cuts) {
        this.cuts = cuts;
        this.strokes = strokes;
        random = new SplittableRandom(~seed);
        visit = new VirtualVisit(seed, plan.wish(), folder, (v, view) -> screenSeen(v.seen().size()));
        strikes = visit.time().mailbox();
        mains = visit.time().mailbox();
        visit.kiosk().tap(new Tap() {
            @Override
            public void at(Crossing crossing, String where) {
                crossed(crossing, where);
            }

            @Override
            public void sent(String where, Direction direction, byte[] bytes) {
                if (direction == Direction.TO_DEVICE && cutsDone == 0 && LINES.contains(where))
                    events.set(events.size() - 1, new Event(Crossing.SEND, where, bytes.length));
            }
        });
    }

    /** Runs the visit to its end, judges it, and leaves nothing behind in the folder. */
    static Result run(Plan plan, long seed, Path scratch, List<Stroke> strokes, Cuts cuts) {
        try {
            Path folder = Files.createTempDirectory(scratch, "trial");
            try {
                return new Trial(plan, seed, folder, strokes, cuts).run();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }

    private Result run() {
        var time = visit.time();
        time.start("fate", () -> {
            while (true) {
                Stroke stroke = strikes.receive();
                time.start("accident", () -> {
                    time.sleep(stroke.after());
                    stroke.accident().befall(new Scene(time, visit.world(), visit.kiosk(), random));
                });
            }
        });
        time.start("mains", () -> {
            while (true) {
                Duration off = mains.receive();
                time.sleep(HESITATES);
                visit.world().takePermit();
                time.sleep(off);
                visit.kiosk().powerOn();
            }
        });
        String crash = "";
        try {
            visit.run();
            for (int i = 0; i < WHILES && !Verdict.settled(visit); i++)
                time.run(A_WHILE);
        } catch (IllegalStateException e) {
            crash = e.getMessage() + ": " + e.getCause();
        }
        try (visit) {
            Verdict verdict = Verdict.of(visit, crash, writtenAt, wentDark());
            return new Result(verdict, visit.seen(), List.copyOf(events.subList(0, lastWritten)), cutsDone);
        }
    }

    private boolean wentDark() {
        return cutsDone > 0 || strokes.stream().anyMatch(s -> s.accident().device().equals("power"));
    }

    private void screenSeen(int screens) {
        for (Stroke stroke : strokes)
            if (stroke.screens() == screens)
                strikes.post(stroke);
    }

    private void crossed(Crossing crossing, String where) {
        if (cutsDone == 0)
            events.add(new Event(crossing, where, 0));
        if (crossing == Crossing.JOURNAL) {
            if (cutsDone == 0)
                lastWritten = events.size();
            writtenAt.put(visit.kiosk().journal().size() + 1, visit.time().now());
        }
        sincePower++;
        if (cutsDone < cuts.at().size() && cuts.at().get(cutsDone) == sincePower)
            cut(crossing, where);
    }

    private void cut(Crossing crossing, String where) {
        if (cuts.out() > 0 && crossing == Crossing.SEND && LINES.contains(where)) {
            var torn = visit.kiosk().line(where);
            torn.carrier((toDevice, bytes, arrive) -> {
                torn.carrier(Carrier.FAITHFUL);
                arrive.accept(Arrays.copyOf(bytes, Math.min(cuts.out(), bytes.length)));
                off();
            });
        } else
            off();
    }

    private void off() {
        cutsDone++;
        sincePower = 0;
        mains.post(cuts.off());
        visit.kiosk().cutPower();
    }
}
