package org.kiosk24.app.diag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.diag.Check.Seen;
import org.kiosk24.app.vitals.LastEnd;
import org.kiosk24.app.vitals.Starts;
import org.kiosk24.device.time.Time;

/** Why the kiosk was started last, and how often it has been. */
public final class StartChecks {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private StartChecks() {}

    public static List<Check> of(Starts starts, Time time) {
        return List.of(new Check("box.start", Part.BOX, "start", () -> start(starts, time.now())));
    }

    /** An unexpected end is held against the kiosk for a day. */
    private static Seen start(Starts starts, Instant now) {
        Optional<LastEnd> last = starts.lastEnd();
        var readings = new ArrayList<Reading>();
        last.ifPresent(end -> readings.add(Reading.told("lastEnd", end.how().name())));
        last.ifPresent(end -> readings.add(Reading.told("lastEndAt", end.at().toString())));
        readings.add(Reading.told("startsInAWeek", Long.toString(starts.startsSince(now.minus(WEEK)))));
        return last.filter(end -> end.how().unexpected() && end.at().isAfter(now.minus(DAY)))
                .map(end -> Seen.of(Cause.ENDED_UNEXPECTEDLY, (end.how() + ": " + end.words()),
                        readings.toArray(Reading[]::new)))
                .orElseGet(() -> Seen.well(readings.toArray(Reading[]::new)));
    }
}
