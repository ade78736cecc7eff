package org.kiosk24.sim.report;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.kiosk24.sim.world.World;

/** Times and lengths of time as people write them. */
final class Clock {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(World.CHINA);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm").withZone(World.CHINA);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(World.CHINA);

    private Clock() {}

    static String date(Instant at) {
        return DATE.format(at);
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String second(Instant at) {
        return SECOND.format(at);
    }

    static int hour(Instant at) {
        return at.atZone(World.CHINA).getHour();
    }

    /** {@code 1 小时 05 分}, {@code 3 分 20 秒}, {@code 12 秒}. */
    static String zh(Duration d) {
        long s = Math.round(d.toMillis() / 1e3);
        if (s >= 3600)
            return s / 3600 + " 小时 " + two(s / 60 % 60) + " 分";
        return s >= 60 ? s / 60 + " 分 " + two(s % 60) + " 秒" : s + " 秒";
    }

    /** {@code 1 h 05 min}, {@code 3 min 20 s}, {@code 12 s}. */
    static String en(Duration d) {
        long s = Math.round(d.toMillis() / 1e3);
        if (s >= 3600)
            return s / 3600 + " h " + two(s / 60 % 60) + " min";
        return s >= 60 ? s / 60 + " min " + two(s % 60) + " s" : s + " s";
    }

    private static String two(long n) {
        return n < 10 ? "0" + n : "" + n;
    }
}
