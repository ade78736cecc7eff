package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.link.Recording;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.VisitStory.Outcome;
import org.kiosk24.sim.people.Personas;

class DayTest {
    private static DayResult day(long seed, int hours, String faults, Witness witness) {
        try (var folder = new DayFolder()) {
            return new Day(new DayPlan(seed, hours, Accidents.of(faults)), folder.path(), witness).run(() -> false);
        }
    }

    private static String story(DayResult result) {
        return "seed " + result.seed() + "\n" + String.join("\n", result.violations()) + "\n"
                + result.visits().stream().filter(v -> v.outcome() == Outcome.UNDEFINED).toList();
    }

    @Test
    void hours_without_accidents_end_well_for_everybody() {
        DayResult result = day(7, 10, "none", Witness.NOBODY);

        assertTrue(result.well(), () -> story(result));
        assertTrue(result.count(Outcome.ISSUED) > 30, "issued: " + result.count(Outcome.ISSUED));
        assertTrue(result.count(Outcome.SERVED) > 15, "served: " + result.count(Outcome.SERVED));
        assertTrue(result.keptFen() > 0 && result.chargedFen() >= result.keptFen());
    }

    @Test
    void the_same_seed_gives_the_same_day_however_busy_the_machine_is() throws Exception {
        String alone = day(11, 7, "normal", Witness.NOBODY).sha256();
        var busy = new AtomicBoolean(true);
        try (var pool = Executors.newFixedThreadPool(3)) {
            pool.submit(() -> {
                long x = 1;
                while (busy.get())
                    x = x * 31 + 7;
                return x;
            });
            try {
                List<Callable<String>> worlds = List.of(() -> day(11, 7, "normal", Witness.NOBODY).sha256(),
                        () -> day(11, 7, "normal", Witness.ofEvents(line -> {
                        })).sha256());
                for (var hash : pool.invokeAll(worlds))
                    assertEquals(alone, hash.get());
            } finally {
                busy.set(false);
            }
        }
        assertNotEquals(alone, day(12, 7, "normal", Witness.NOBODY).sha256());
    }

    /** Collections whose order is drawn anew in each process show only between processes. */
    @Test
    void the_same_seed_gives_the_same_stormy_hours_in_another_process() throws Exception {
        Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DayTest.class.getName()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String here = day(17, 8, "storm", Witness.NOBODY).sha256();
        assertEquals(here, new String(other.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()
                .lines().reduce((a, b) -> b).orElse("nothing"));
    }

    public static void main(String[] args) {
        System.out.println(day(17, 8, "storm", Witness.NOBODY).sha256());
    }

    @Test
    void the_trace_gives_nobody_away() {
        var lines = new ArrayList<String>();
        day(5, 8, "none", Witness.ofEvents(lines::add));
        var canaries = new Canaries(Personas.load(LocalDate.parse("2026-11-23")).all());
        assertTrue(lines.size() > 500);
        assertEquals(List.of(), lines.stream().filter(line -> canaries.in(line).isPresent()).toList());
    }

    @Test
    void who_watches_every_wire_changes_nothing_and_reads_nobodys_data() throws Exception {
        var lines = new ArrayList<String>();
        Map<String, List<String>> transcripts = new TreeMap<>();
        DayResult watched = day(5, 8, "storm", new Witness(lines::add, new MaskedWire(),
                Optional.of(device -> transcripts.computeIfAbsent(device, d -> new ArrayList<>())::add)));

        assertEquals(day(5, 8, "storm", Witness.NOBODY).sha256(), watched.sha256());
        assertEquals(List.of(), watched.violations(), "which the transcripts are searched for, too");
        var canaries = new Canaries(Personas.load(LocalDate.parse("2026-11-23")).all());
        assertEquals(List.of(), lines.stream().filter(line -> canaries.in(line).isPresent()).toList());
        assertTrue(lines.stream().anyMatch(line -> line.contains("payment >") && line.contains("10 02 06 01")));
        assertEquals(Set.of("cardStation", "idcard", "payment", "receipt"), transcripts.keySet());
        for (var transcript : transcripts.entrySet())
            assertTrue(Recording.parse(transcript.getKey(), transcript.getValue()).entries().size() > 100);
    }

    @Test
    void a_canary_is_found_in_any_text() {
        var people = Personas.load(LocalDate.parse("2026-11-23")).all();
        var canaries = new Canaries(people);
        for (var p : people) {
            assertTrue(canaries.in("x" + p.card().idNumber() + "y").isPresent());
            assertTrue(canaries.in("x" + p.card().name() + "y").isPresent());
        }
        assertTrue(canaries.in("420***********0016 张*").isEmpty());
    }

    @Test
    void people_come_at_night_too_and_most_of_them_by_day() {
        var arrivals = Rhythm.arrivals(24, new java.util.SplittableRandom(1));
        long night = arrivals.stream().filter(a -> a.toHours() < 6).count();
        assertTrue(night > 3 && night < arrivals.size() / 6, "by night " + night + " of " + arrivals.size());
        assertEquals(arrivals.stream().sorted().toList(), arrivals);
        for (int seed = 0; seed < 100; seed++)
            assertTrue(Rhythm.arrivals(24, new java.util.SplittableRandom(seed)).size() > 300, "seed " + seed);
    }

    @Test
    void every_kind_of_citizen_comes_within_a_few_days() {
        Set<CitizenKind> seen = IntStream.range(0, 4000)
                .mapToObj(i -> CitizenKind.any(new java.util.SplittableRandom(i))).collect(Collectors.toSet());
        assertEquals(Set.of(CitizenKind.values()), seen);
    }
}
