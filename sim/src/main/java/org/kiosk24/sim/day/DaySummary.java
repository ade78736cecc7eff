package org.kiosk24.sim.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiosk24.sim.day.VisitStory.Outcome;

/**
 * Any number of kiosk-days in one object.
 *
 * @param seed of the first
 * @param wallSeconds what they took on this machine
 */
public record DaySummary(long seed, int hours, List<DayResult> days, double wallSeconds) {
    public static DaySummary of(long seed, int hours, List<DayResult> days, double wallSeconds) {
        return new DaySummary(seed, hours, List.copyOf(days), wallSeconds);
    }

    public boolean well() {
        return days.stream().allMatch(DayResult::well);
    }

    /** By name, for the command line. */
    public Map<String, Object> facts() {
        Map<String, Integer> faults = new TreeMap<>();
        days.forEach(d -> d.faults().forEach((name, n) -> faults.merge(name, n, Integer::sum)));
        double[] seconds = days.stream().flatMap(d -> d.visits().stream()).mapToDouble(v -> v.took().toMillis() / 1e3)
                .sorted().toArray();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("seed", seed);
        facts.put("hours", hours);
        facts.put("visits", seconds.length);
        facts.put("issued", count(Outcome.ISSUED));
        facts.put("served", count(Outcome.SERVED));
        facts.put("refused", count(Outcome.REFUSED));
        facts.put("cancelled", count(Outcome.CANCELLED));
        facts.put("casesForStaff", count(Outcome.CASE));
        facts.put("undefinedOutcomes", count(Outcome.UNDEFINED));
        facts.put("invariantViolations", days.stream().mapToLong(d -> d.violations().size()).sum());
        facts.put("faultsInjected", faults);
        facts.put("chargedFen", days.stream().mapToLong(DayResult::chargedFen).sum());
        facts.put("refundedFen", days.stream().mapToLong(DayResult::refundedFen).sum());
        facts.put("keptFen", days.stream().mapToLong(DayResult::keptFen).sum());
        facts.put("meanVisitSeconds", tenths(Stream.of(seconds).flatMapToDouble(java.util.Arrays::stream).average()
                .orElse(0)));
        facts.put("p95VisitSeconds", tenths(seconds.length == 0 ? 0 : seconds[(int) (seconds.length * 0.95)]));
        facts.put("eventLogSha256", hash());
        facts.put("wallSeconds", Math.round(wallSeconds * 1000) / 1e3);
        facts.put("peakMiB", peakMiB());
        return facts;
    }

    private long count(Outcome outcome) {
        return days.stream().mapToLong(d -> d.count(outcome)).sum();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The day's own; of several days, the SHA-256 of theirs in order, as hex text. */
    private String hash() {
        if (days.size() == 1)
            return days.getFirst().sha256();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            days.forEach(d -> digest.update(d.sha256().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The most memory that this process ever had; where Linux does not tell, the heap it has now. */
    private static long peakMiB() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM:")).map(l -> l.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong).findFirst().orElse(0) / 1024;
        } catch (IOException e) {
            return Runtime.getRuntime().totalMemory() >> 20;
        }
    }
}
