package org.kiosk24.sim.day;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** When people come: a street kiosk's day, nights included. */
final class Rhythm {
    /** How many people come in each hour from midnight, on average. */
    private static final int[] BY_HOUR = {3, 2, 2, 1, 2, 3, 6, 11, 17, 22, 23, 21, 19, 18, 20, 22, 22, 23, 24, 22, 18,
            13, 9, 5};
    private static final int HOURS = 24;

    private Rhythm() {}

    /** The moments, from midnight of the first day, in order; the number of people is the rhythm's, a few more. */
    static List<Duration> arrivals(int hours, RandomGenerator random) {
        double people = IntStream.range(0, hours).map(h -> BY_HOUR[h % HOURS]).sum();
        int spare = (int) Math.ceil(people / 20);
        long[] moments = new long[(int) people + spare + random.nextInt(spare + 1)];
        for (int i = 0; i < moments.length; i++)
            moments[i] = hour(hours, random.nextDouble() * people) * 3_600_000L + random.nextInt(3_600_000);
        Arrays.sort(moments);
        return Arrays.stream(moments).mapToObj(Duration::ofMillis).toList();
    }

    private static int hour(int hours, double drawn) {
        for (int h = 0; h < hours; h++) {
            drawn -= BY_HOUR[h % HOURS];
            if (drawn < 0)
                return h;
        }
        return hours - 1;
    }
}
