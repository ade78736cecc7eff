package org.kiosk24.sim.cardstation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What physically happened at the station, whatever the host believes. */
public record StationLedger(List<Printed> prints, List<Erased> erasures, List<Taken> takes) {
    static final StationLedger EMPTY = new StationLedger(List.of(), List.of(), List.of());

    /** A finished print; {@code contents} can be drawn by {@link CardPicture}. */
    public record Printed(String card, List<String> lines, PrintBuffer.Contents contents, Instant when) {}

    public record Erased(String card, Instant when) {}

    /** A card left the station. */
    public record Taken(String card, From from, Instant when) {}

    /** Where it was when it was taken. */
    public enum From {
        /** From the slot, without having been drawn in. */
        INLET,
        /** From the slot, after it had been pushed out. */
        PUSHED_OUT,
        /** Pulled out of the station. */
        INSIDE
    }

    StationLedger plus(Printed printed) {
        return new StationLedger(with(prints, printed), erasures, takes);
    }

    StationLedger plus(Erased erased) {
        return new StationLedger(prints, with(erasures, erased), takes);
    }

    StationLedger plus(Taken taken) {
        return new StationLedger(prints, erasures, with(takes, taken));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(more);
        return java.util.Collections.unmodifiableList(longer);
    }
}
