package org.kiosk24.sim.accident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiosk24.sim.MemoryLine;
import org.kiosk24.device.cardstation.Tcp300Timers;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.device.receipt.EscPosTimers;

/** What can happen to the four lines: each kind of trouble, delays past each of a protocol's timers, and hang-ups. */
final class LineAccidents {
    private static final Duration TOGETHER = Duration.ofMillis(40);
    static final List<String> LINES = List.of("idcard", "payment", "cardStation", "receipt");
    private static final Duration FLAPS = Duration.ofSeconds(2);
    private static final Duration AWAY = Duration.ofSeconds(40);

    private LineAccidents() {}

    static List<Accident> all(Accident.Rates rates) {
        var all = new ArrayList<Accident>();
        for (String line : LINES) {
            all.add(trouble(line, "drop", "the next bytes on the line are lost", LineTrouble.Kind.DROP, TOGETHER));
            all.add(trouble(line, "flip", "a bit of the next bytes is flipped", LineTrouble.Kind.FLIP, TOGETHER));
            all.add(trouble(line, "duplicate", "the next bytes arrive twice", LineTrouble.Kind.DUPLICATE, TOGETHER));
            all.add(trouble(line, "split", "the next bytes arrive one by one", LineTrouble.Kind.SPLIT, TOGETHER));
            all.add(trouble(line, "merge", "the next bytes arrive together with those that follow within "
                    + TOGETHER.toMillis() + " ms", LineTrouble.Kind.MERGE, TOGETHER));
            timers(line).forEach((timer, length) -> all.add(trouble(line, "late-" + timer,
                    "the next bytes are held up for longer than the timer " + timer + " of " + length.toMillis()
                            + " ms",
                    LineTrouble.Kind.DELAY, length.multipliedBy(6).dividedBy(5))));
            all.add(hangUp(line, "flap", "the line hangs up for a moment and returns", FLAPS));
            all.add(hangUp(line, "hang-up", "the line hangs up and returns much later", AWAY));
        }
        return all.stream().map(a -> new Accident(a.name(), a.device(), a.what(), rates.sharedBy(all.size()), a.lasts(),
                a.strikes(), a.mends())).toList();
    }

    private static Accident trouble(String line, String name, String what, LineTrouble.Kind kind, Duration late) {
        return new Accident("line-" + line + "." + name, "line-" + line, what, new Accident.Rates(0, 0), Duration.ZERO,
                scene -> {
                    MemoryLine wire = scene.kiosk().line(line);
                    wire.carrier(new LineTrouble(kind, late, wire.carrier(), scene.time(), scene.random()));
                },
                scene -> {
                });
    }

    private static Accident hangUp(String line, String name, String what, Duration lasts) {
        return new Accident("line-" + line + "." + name, "line-" + line, what, new Accident.Rates(0, 0), lasts,
                scene -> scene.kiosk().line(line).unplug(), scene -> scene.kiosk().line(line).plugIn());
    }

    /** The timers of a line's protocol, by the names of their record. */
    static Map<String, Duration> timers(String line) {
        return switch (line) {
            case "idcard" -> durations(SdtTimers.DEFAULT);
            case "payment" -> durations(ZvtTimers.DEFAULT);
            case "cardStation" -> durations(Tcp300Timers.DEFAULTS);
            case "receipt" -> durations(EscPosTimers.DEFAULTS);
            default -> throw new IllegalArgumentException("no line " + line);
        };
    }

    private static Map<String, Duration> durations(Record timers) {
        var durations = new LinkedHashMap<String, Duration>();
        for (var component : timers.getClass().getRecordComponents())
            if (component.getType() == Duration.class)
                try {
                    durations.put(component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                            (Duration) component.getAccessor().invoke(timers));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(component + " cannot be read", e);
                }
        return durations;
    }
}
