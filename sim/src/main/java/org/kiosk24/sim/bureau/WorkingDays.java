package org.kiosk24.sim.bureau;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.random.RandomGenerator;

/**
 * When the bureau's people work: Monday to Friday, nine to five, in Wuhan. Public holidays, and the weekends worked for
 * them, are announced anew each year and are not in here.
 */
final class WorkingDays {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final Duration OPEN = Duration.ofHours(8);

    private WorkingDays() {}

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The n-th working day after a day, which does not count itself; of 0 the day itself. */
    static LocalDate after(LocalDate day, int n) {
        return walk(day, n, 1);
    }

    /** The n-th working day before a day, which does not count itself; of 0 the day itself. */
    static LocalDate before(LocalDate day, int n) {
        return walk(day, n, -1);
    }

    /** How many working days after a day another one is; 0 on the day itself. */
    static int between(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to).map(day -> day.plusDays(1)).filter(WorkingDays::isWorkingDay).count();
    }

    private static LocalDate walk(LocalDate day, int n, int step) {
        LocalDate at = day;
        for (int left = n; left > 0;) {
            at = at.plusDays(step);
            if (isWorkingDay(at))
                left--;
        }
        return at;
    }

    /** A moment of that day at which somebody is at work. */
    static Instant moment(LocalDate day, RandomGenerator random) {
        return day.atTime(OPENS).atZone(BureauModel.CHINA).toInstant().plusSeconds(random.nextLong(OPEN.toSeconds()));
    }
}
