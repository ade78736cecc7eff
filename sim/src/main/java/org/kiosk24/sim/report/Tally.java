package org.kiosk24.sim.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.VisitStory;
import org.kiosk24.sim.day.VisitStory.Outcome;

/** The figures of any number of kiosk-days. */
record Tally(List<DayResult> days, List<VisitStory> visits) {
    /** How often something was the reason. */
    record Reason(String code, int people) {}

    /** @param longest zero where nobody waited or came */
    record Waiting(Duration mean, Duration longest) {}

    static Tally of(List<DayResult> days) {
        return new Tally(days, days.stream().flatMap(d -> d.visits().stream()).toList());
    }

    int count(Outcome outcome) {
        return (int) visits.stream().filter(v -> v.outcome() == outcome).count();
    }

    long violations() {
        return days.stream().mapToLong(d -> d.violations().size()).sum();
    }

    Duration outOfService() {
        return days.stream().flatMap(d -> d.diary().outages().stream())
                .map(o -> Duration.between(o.from(), o.to())).reduce(Duration.ZERO, Duration::plus);
    }

    Duration inAll() {
        return days.stream().map(d -> Duration.between(d.diary().from(), d.diary().until())).reduce(Duration.ZERO,
                Duration::plus);
    }

    /** Hours of the clock that the days cover, from midnight. */
    int hours() {
        return days.stream().mapToInt(DayResult::hours).max().stream().map(h -> Math.min(h, 24)).findFirst().orElse(24);
    }

    /** By hour of the clock of arrival, then by outcome. */
    int[][] byHour() {
        int[][] all = new int[hours()][Outcome.values().length];
        for (VisitStory v : visits)
            all[Math.min(Clock.hour(v.arrived()), all.length - 1)][v.outcome().ordinal()]++;
        return all;
    }

    /** By columns of {@code each} of the visit's length, then by outcome; the last column has all that is longer. */
    int[][] byLength(Duration each, int columns) {
        int[][] all = new int[columns][Outcome.values().length];
        for (VisitStory v : visits)
            all[(int) Math.min(v.took().dividedBy(each), columns - 1)][v.outcome().ordinal()]++;
        return all;
    }

    List<Waiting> waitingByHour() {
        var all = new ArrayList<Waiting>();
        for (int h = 0; h < hours(); h++) {
            int hour = h;
            var waits = visits.stream().filter(v -> Clock.hour(v.arrived()) == hour).map(VisitStory::waited).toList();
            all.add(new Waiting(mean(waits), waits.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO)));
        }
        return all;
    }

    /** How many waited at least {@code from} and less than {@code to}. */
    int waited(Duration from, Duration to) {
        return (int) visits.stream().map(VisitStory::waited)
                .filter(w -> w.compareTo(from) >= 0 && w.compareTo(to) < 0).count();
    }

    Duration meanWait() {
        return mean(visits.stream().map(VisitStory::waited).toList());
    }

    Duration p95Wait() {
        return p95(v -> true, VisitStory::waited);
    }

    Duration meanVisit(Predicate<VisitStory> which) {
        return mean(visits.stream().filter(which).map(VisitStory::took).toList());
    }

    Duration p95Visit(Predicate<VisitStory> which) {
        return p95(which, VisitStory::took);
    }

    private static Duration mean(List<Duration> all) {
        return all.isEmpty()
                ? Duration.ZERO
                : all.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(all.size());
    }

    private Duration p95(Predicate<VisitStory> which, Function<VisitStory, Duration> what) {
        Duration[] all = visits.stream().filter(which).map(what).sorted().toArray(Duration[]::new);
        return all.length == 0 ? Duration.ZERO : all[(int) (all.length * 0.95)];
    }

    /** Why people were refused, the commonest first; who had two reasons is counted under each. */
    List<Reason> refusals() {
        Map<String, Integer> all = new TreeMap<>();
        visits.stream().filter(v -> v.outcome() == Outcome.REFUSED)
                .forEach(v -> Arrays.stream(reasons(v.lastWord())).forEach(r -> all.merge(r, 1, Integer::sum)));
        return all.entrySet().stream().map(e -> new Reason(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Reason::people).reversed().thenComparing(Reason::code)).toList();
    }

    /** Whose last word is about somebody else's case came while the kiosk could not serve. */
    private static String[] reasons(String lastWord) {
        if (lastWord.isEmpty() || lastWord.equals("StaffCase"))
            return new String[]{"OUT_OF_SERVICE"};
        int space = lastWord.indexOf(' ');
        return space < 0 || space == lastWord.length() - 1
                ? new String[]{"OTHER"}
                : lastWord.substring(space + 1).split(",");
    }
}
