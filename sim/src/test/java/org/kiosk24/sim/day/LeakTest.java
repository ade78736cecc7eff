package org.kiosk24.sim.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.kiosk24.sim.accident.Accidents;

/** Nothing is left of a day that is over: no thread, no open file, no memory. */
@EnabledOnOs(OS.LINUX)
class LeakTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** @param files open, of this process; @param heapKiB used after collecting garbage */
    private record Held(int threads, long files, long heapKiB) {
        static Held now() throws IOException {
            long used = Long.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
            }
            try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                return new Held(THREADS.getThreadCount(), files.count(), used / 1024);
            }
        }
    }

    private static void days(int from, int to, int hours) {
        for (int seed = from; seed < to; seed++)
            try (var folder = new DayFolder()) {
                var plan = new DayPlan(seed, hours, Accidents.of("storm"));
                new Day(plan, folder.path(), Witness.NOBODY).run(() -> false);
            }
    }

    /** What is held after each tenth of the days, the first of which is to warm up. */
    private static List<Held> heldOver(int days, int hours) throws IOException {
        var held = new ArrayList<Held>();
        for (int part = 0; part < 10; part++) {
            days(1 + part * days / 10, 1 + (part + 1) * days / 10, hours);
            held.add(Held.now());
        }
        return held;
    }

    /** @param leastLeakKiB a leak of so much a day would be found */
    private static void assertFlat(List<Held> held, int days, long leastLeakKiB) {
        Held first = held.get(1);
        Held last = held.getLast();
        int since = days * (held.size() - 2) / held.size();
        assertEquals(first.files(), last.files(), () -> "open files: " + held);
        // carriers of virtual threads come and go with the load
        assertTrue(last.threads() <= first.threads() + 2, () -> "threads: " + held);
        assertTrue((last.heapKiB() - first.heapKiB()) / (double) since < leastLeakKiB, () -> "heap: " + held);
    }

    @Test
    void thirty_nights_leave_nothing_behind() throws IOException {
        assertFlat(heldOver(30, 3), 30, 24);
    }

    @Test
    @Tag("soak")
    void a_thousand_days_leave_nothing_behind() throws IOException {
        List<Held> held = heldOver(1000, 2);
        held.forEach(System.out::println);
        assertFlat(held, 1000, 1);
    }
}
