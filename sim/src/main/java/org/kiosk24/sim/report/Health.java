package org.kiosk24.sim.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Diary.Befallen;
import org.kiosk24.sim.day.Diary.Outage;

/**
 * How one device fared.
 *
 * @param faults its accidents by kind, the commonest first
 * @param out how long the kiosk served nobody because of it
 * @param outages how often
 * @param lineDown how long its line was hung up
 * @param illAtEnd accidents that nobody had mended when a day ended
 */
record Health(Device device, List<Kind> faults, Duration out, int outages, int lineTroubles, Duration lineDown,
        int illAtEnd) {
    record Kind(String name, String what, int times) {}

    static List<Health> of(List<DayResult> days) {
        var all = new ArrayList<Health>();
        for (Device device : Device.values())
            all.add(of(device, days));
        return all;
    }

    int times() {
        return faults.stream().mapToInt(Kind::times).sum();
    }

    private static Health of(Device device, List<DayResult> days) {
        Map<String, Kind> kinds = new TreeMap<>();
        int lineTroubles = 0;
        int ill = 0;
        Duration lineDown = Duration.ZERO;
        Duration out = Duration.ZERO;
        int outages = 0;
        for (DayResult day : days) {
            for (Befallen b : day.diary().accidents()) {
                if (Device.ofAccident(b.device()) != device)
                    continue;
                kinds.merge(b.name(), new Kind(b.name(), b.what(), 1),
                        (old, one) -> new Kind(old.name(), old.what(), old.times() + 1));
                lineTroubles += b.device().startsWith("line-") ? 1 : 0;
                ill += b.to().equals(day.diary().until()) ? 1 : 0;
                if (b.name().endsWith(".flap") || b.name().endsWith(".hang-up"))
                    lineDown = lineDown.plus(Duration.between(b.from(), b.to()));
            }
            for (Outage o : day.diary().outages())
                if (Device.ofOutage(o.code()) == device) {
                    out = out.plus(Duration.between(o.from(), o.to()));
                    outages++;
                }
        }
        return new Health(device, kinds.values().stream().sorted(Comparator.comparingInt(Kind::times).reversed()
                .thenComparing(Kind::name)).toList(), out, outages, lineTroubles, lineDown, ill);
    }
}
