package org.kiosk24.app.screen;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The hours in which the glass is darker, so as not to dazzle who stands before it in a dark street. */
public record Night(LocalTime from, LocalTime to, ZoneId zone) {
    /** Where it is never dark. */
    public static final Night NEVER = new Night(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT.plusNanos(1), ZoneOffset.UTC);

    public boolean at(Instant instant) {
        LocalTime now = LocalTime.ofInstant(instant, zone);
        return from.isBefore(to)
                ? !now.isBefore(from) && now.isBefore(to)
                : !now.isBefore(from) || now.isBefore(to);
    }
}
