package org.kiosk24.sim.disk;

import java.util.random.RandomGenerator;

/** What of the changes that were never synced is there after the power cut. */
sealed interface Survival {
    record Nothing() implements Survival {}

    record Everything() implements Survival {}

    /** Any of them, in any order, torn at sectors. */
    record Chance(RandomGenerator random) implements Survival {}
}
