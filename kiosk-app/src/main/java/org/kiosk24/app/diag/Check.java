package org.kiosk24.app.diag;

import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that can be looked at. Moves nothing and charges nothing.
 *
 * @param name part and what is asked of it, such as {@code receipt.status}
 * @param look yields within a bounded time
 */
public record Check(String name, Part part, String device, Supplier<Seen> look) {
    /** What there was to see. */
    public record Seen(Cause cause, String words, List<Reading> readings) {
        public static Seen well(Reading... readings) {
            return new Seen(Cause.WELL, "", List.of(readings));
        }

        public static Seen of(Cause cause, String words, Reading... readings) {
            return new Seen(cause, words, List.of(readings));
        }
    }

    Finding run() {
        Seen seen = look.get();
        return new Finding(name, part, device, seen.cause(), seen.words(), seen.readings());
    }
}
