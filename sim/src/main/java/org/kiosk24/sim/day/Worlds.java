package org.kiosk24.sim.day;

import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Many kiosk-days, as many side by side as there are cores. What each comes to does not depend on the others. */
public final class Worlds {
    private final int cores;
    private final BooleanSupplier stop;
    private final AtomicInteger next = new AtomicInteger();
    private final TreeMap<Integer, DayResult> early = new TreeMap<>();
    private int told;
    private volatile boolean enough;
    private Throwable failure;

    /** @param stop asked now and then; true ends it early */
    public Worlds(int cores, BooleanSupplier stop) {
        this.cores = cores;
        this.stop = stop;
    }

    /**
     * Runs the plan's days number 0, 1, 2 ...
     *
     * @param witness of the first
     * @param whenOver is told of each, in the order of their numbers; false ends it
     */
    public void run(DayPlan plan, int days, Witness witness, Predicate<DayResult> whenOver) {
        int workers = Math.min(cores, days);
        var threads = new Thread[workers];
        for (int i = 0; i < workers; i++) {
            threads[i] = Thread.ofPlatform().name("world " + i).start(() -> work(plan, days, witness, whenOver));
        }
        for (Thread thread : threads)
            join(thread);
        if (failure != null)
            throw new IllegalStateException("a world could not be run", failure);
    }

    private static void join(Thread thread) {
        while (true)
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                // interrupts are not used in this project
            }
    }

    private void work(DayPlan plan, int days, Witness witness, Predicate<DayResult> whenOver) {
        try {
            for (int n = next.getAndIncrement(); n < days && !ended(); n = next.getAndIncrement())
                try (var folder = new DayFolder()) {
                    var day = new Day(plan.number(n), folder.path(), n == 0 ? witness : Witness.NOBODY);
                    over(n, day.run(this::ended), whenOver);
                }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                failure = e;
                enough = true;
            }
        }
    }

    private boolean ended() {
        return enough || stop.getAsBoolean();
    }

    private synchronized void over(int n, DayResult result, Predicate<DayResult> whenOver) {
        early.put(n, result);
        while (!enough && early.containsKey(told))
            enough |= !whenOver.test(early.remove(told++));
    }
}
