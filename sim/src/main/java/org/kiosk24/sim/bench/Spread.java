package org.kiosk24.sim.bench;

import java.time.Duration;
import java.util.List;

/** How durations spread, in milliseconds; all zero if there are none. */
public record Spread(int count, double p50, double p95, double p99, double max) {
    public static Spread of(List<Duration> all) {
        double[] sorted = all.stream().mapToDouble(d -> d.toNanos() / 1e6).sorted().toArray();
        return new Spread(sorted.length, at(sorted, .50), at(sorted, .95), at(sorted, .99), at(sorted, 1));
    }

    /** The least that this share of all does not exceed. */
    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
