package org.kiosk24.sim.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.accident.Accidents;
import org.kiosk24.sim.day.DayPlan;
import org.kiosk24.sim.day.DayResult;
import org.kiosk24.sim.day.Witness;
import org.kiosk24.sim.day.Worlds;

/** What one process costs after 1, 10, 100 ... kiosk-days: time for each visit, memory, threads, open files. */
public final class Growth {
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");
    private final Time time;
    private final int cores;
    private final BooleanSupplier stop;
    private final List<Step> steps = new ArrayList<>();
    private int days;
    private int visits;
    private long start;
    private Duration cpu;

    /**
     * How it stands after so many kiosk-days; time and visits are those since the step before.
     *
     * @param heapMiB in use after a garbage collection
     */
    public record Step(int kioskDays, int visits, Duration wall, Duration cpu, double heapMiB, int threads,
            long openFiles) {
        public double visitsPerSecond() {
            return visits / (wall.toNanos() / 1e9);
        }

        public double cpuMillisPerVisit() {
            return cpu.toNanos() / 1e6 / visits;
        }
    }

    /** @param time the machine's */
    public Growth(Time time, int cores, BooleanSupplier stop) {
        this.time = time;
        this.cores = cores;
        this.stop = stop;
    }

    /** @param hours of each day */
    public List<Step> run(int kioskDays, int hours, Consumer<Step> progress) {
        begin();
        new Worlds(cores, stop).run(new DayPlan(1, hours, Accidents.of("normal")), kioskDays, Witness.NOBODY, day -> {
            add(day);
            if (isPowerOfTen(days) || days == kioskDays) {
                steps.add(step());
                progress.accept(steps.getLast());
                begin();
            }
            return !stop.getAsBoolean();
        });
        return List.copyOf(steps);
    }

    private void begin() {
        visits = 0;
        start = time.nanos();
        cpu = DayBench.cpu();
    }

    private void add(DayResult day) {
        if (!day.well())
            throw new IllegalStateException("a promise was broken on the day of seed " + day.seed());
        days++;
        visits += day.visits().size();
    }

    private static boolean isPowerOfTen(int n) {
        while (n % 10 == 0)
            n /= 10;
        return n == 1;
    }

    private Step step() {
        Duration wall = Duration.ofNanos(time.nanos() - start);
        Duration used = DayBench.cpu().minus(cpu);
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1048576.0;
        return new Step(days, visits, wall, used, heap, ManagementFactory.getThreadMXBean().getThreadCount(),
                openFiles());
    }

    /** 0 where the system does not tell. */
    private static long openFiles() {
        try (Stream<Path> open = Files.list(OPEN_FILES)) {
            return open.count();
        } catch (IOException e) {
            return 0;
        }
    }
}
