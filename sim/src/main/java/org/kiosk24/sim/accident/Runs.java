package org.kiosk24.sim.accident;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Many visits on all cores.
 *
 * @param stop asked before each; true leaves out the rest
 * @param progress called after each, from any thread
 */
public record Runs(BooleanSupplier stop, Runnable progress) {
    public static final Runs QUIET = new Runs(() -> false, () -> {
    });

    /**
     * In the order of what was to be tried.
     *
     * @param every one of so many, 1 for all
     */
    <T, R> List<R> of(List<T> tries, int every, Function<T, R> run) {
        return IntStream.range(0, tries.size()).filter(i -> i % every == 0).parallel()
                .filter(i -> !stop.getAsBoolean()).mapToObj(i -> {
                    R result = run.apply(tries.get(i));
                    progress.run();
                    return result;
                }).toList();
    }
}
