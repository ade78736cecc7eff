package org.kiosk24.app.screen;

import java.time.Duration;
import java.util.List;

/**
 * How staff asks to be let in on a glass that greets citizens: a finger rests on the kiosk's emblem for three seconds,
 * then taps the upper right, the lower left and the lower right corner, each within four seconds of the one before.
 * Anything else begins it anew. It is no secret: a login follows.
 */
public final class OfficerGesture {
    static final Duration HOLD = Duration.ofSeconds(3);
    static final Duration NEXT = Duration.ofSeconds(4);
    private static final List<Place> CORNERS = List.of(Place.UPPER_RIGHT, Place.LOWER_LEFT, Place.LOWER_RIGHT);
    private static final int NOT_HELD = -1;
    /** Corners that were tapped since the emblem was held. */
    private int corners = NOT_HELD;
    private Place down = Place.ELSEWHERE;
    private long since;

    /** Where a finger is. */
    public enum Place {
        EMBLEM, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT, ELSEWHERE
    }

    /** What a finger's move was. */
    public enum Move {
        /** No part of the gesture: whatever lies below the finger is meant. */
        OTHER,
        /** A part of it. */
        PART,
        /** Its end. */
        WHOLE
    }

    /** @param nanos of a monotonic clock */
    public Move pressed(Place place, long nanos) {
        boolean late = nanos - since > NEXT.toNanos();
        if (corners != NOT_HELD && (late || place != CORNERS.get(corners)))
            corners = NOT_HELD;
        down = place;
        if (corners == NOT_HELD) {
            since = nanos;
            return place == Place.EMBLEM ? Move.PART : Move.OTHER;
        }
        return Move.PART;
    }

    /** The finger is lifted where it came down, or somewhere else. */
    public Move released(Place place, long nanos) {
        boolean stayed = place == down;
        down = Place.ELSEWHERE;
        if (corners == NOT_HELD) {
            if (place != Place.EMBLEM || !stayed)
                return Move.OTHER;
            if (nanos - since >= HOLD.toNanos())
                corners = 0;
            since = nanos;
            return Move.PART;
        }
        since = nanos;
        corners = stayed ? corners + 1 : NOT_HELD;
        if (corners < CORNERS.size())
            return Move.PART;
        corners = NOT_HELD;
        return Move.WHOLE;
    }

    /** Another picture: what was begun on the one before does not count. */
    public void again() {
        corners = NOT_HELD;
        down = Place.ELSEWHERE;
    }
}
