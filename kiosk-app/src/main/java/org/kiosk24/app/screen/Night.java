package org.kiosk24.app.screen;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The hours in which the glass is darker, so as not to dazzle who stands before it in a dark street.
 *
 * @param to the first minute that is day again; if it is {@code from}, it is never night
 */
public record Night(LocalTime from, LocalTime to, ZoneId zone) {
    /** Where it is never dark. */
    public static final Night NEVER = new Night(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC);

    /** @param hours such as {@code 21:00-06:00}, or {@code never}; empty if it is neither */
    public static Optional<Night> parse(String hours, ZoneId zone) {
        if (hours.equals("never"))
            return Optional.of(NEVER);
        if (!hours.matches("\\d\\d:\\d\\d-\\d\\d:\\d\\d"))
            return Optional.empty();
        try {
            var night = new Night(LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6)), zone);
            return Optional.of(night).filter(n -> !n.from.equals(n.to));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link #parse} reads it. */
    public String hours() {
        return from.equals(to) ? "never" : from + "-" + to;
    }

    public boolean at(Instant instant) {
        LocalTime now = LocalTime.ofInstant(instant, zone);
        return from.isAfter(to)
                ? !now.isBefore(from) || now.isBefore(to)
                : !now.isBefore(from) && now.isBefore(to);
    }
}
