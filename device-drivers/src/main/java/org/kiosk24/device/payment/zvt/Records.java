package org.kiosk24.device.payment.zvt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kiosk24.device.payment.CardPayment;

/** How two records of a terminal compare. Numbers wrap, and restart after end-of-day: only difference counts. */
final class Records {
    enum Difference {
        /** The same stored payment. */
        SAME,
        /** Another one: receipt or trace number differ. */
        OTHER,
        /** Too little to tell, or fields that contradict each other. */
        UNCLEAR
    }

    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private Records() {}

    static Difference compare(CardPayment a, CardPayment b) {
        if (differ(a.terminalId(), b.terminalId()))
            return Difference.UNCLEAR;
        if (differ(a.receipt(), b.receipt()) || differ(a.trace(), b.trace()))
            return Difference.OTHER;
        boolean numbered = both(a.receipt(), b.receipt()) && both(a.trace(), b.trace());
        boolean contradicted = differ(a.turnover(), b.turnover()) || differ(a.date(), b.date())
                || differ(a.time(), b.time()) || a.fen() >= 0 && b.fen() >= 0 && a.fen() != b.fen()
                || !a.originalTrace().equals(b.originalTrace());
        return numbered && !contradicted ? Difference.SAME : Difference.UNCLEAR;
    }

    private static boolean differ(String a, String b) {
        return both(a, b) && !a.equals(b);
    }

    private static boolean both(String a, String b) {
        return !a.isEmpty() && !b.isEmpty();
    }

    /** Whether the record's date and time, in some year, lie within five minutes around from..to. */
    static boolean between(CardPayment record, Instant from, Instant to, ZoneId zone) {
        LocalDateTime first = LocalDateTime.ofInstant(from.minus(CLOCKS_APART), zone).withNano(0);
        LocalDateTime last = LocalDateTime.ofInstant(to.plus(CLOCKS_APART), zone);
        return IntStream.rangeClosed(first.getYear(), last.getYear()).mapToObj(year -> at(record, year))
                .flatMap(Optional::stream).anyMatch(at -> !at.isBefore(first) && !at.isAfter(last));
    }

    /** Whether the one was made before the other by the terminal's own clock, both in the year that is nearest. */
    static boolean before(CardPayment record, CardPayment other, Instant nearest, ZoneId zone) {
        Optional<LocalDateTime> a = near(record, nearest, zone);
        Optional<LocalDateTime> b = near(other, nearest, zone);
        return a.isPresent() && b.isPresent() && a.get().isBefore(b.get());
    }

    private static Optional<LocalDateTime> near(CardPayment record, Instant instant, ZoneId zone) {
        LocalDateTime then = LocalDateTime.ofInstant(instant, zone);
        return IntStream.rangeClosed(then.getYear() - 1, then.getYear() + 1).mapToObj(year -> at(record, year))
                .flatMap(Optional::stream).min(Comparator.comparing(at -> Duration.between(then, at).abs()));
    }

    /** Empty without date or time, or when that year has no such day. */
    private static Optional<LocalDateTime> at(CardPayment record, int year) {
        if (record.date().length() != 4 || record.time().length() != 6)
            return Optional.empty();
        try {
            return Optional.of(LocalDateTime.of(year, number(record.date(), 0), number(record.date(), 2),
                    number(record.time(), 0), number(record.time(), 2), number(record.time(), 4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits, int at) {
        return Integer.parseInt(digits, at, at + 2, 10);
    }
}
