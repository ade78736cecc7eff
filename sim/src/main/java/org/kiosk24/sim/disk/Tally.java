package org.kiosk24.sim.disk;

import java.util.List;

/**
 * What became of the journal in so many states of the disk.
 *
 * @param commits acknowledged rows
 * @param states that a power cut could leave, each compared with what had been acknowledged by then
 * @param opened of them opened; the others were as before, with more acknowledged
 * @param ackedLost states without a row that had been acknowledged
 * @param unopenable states in which the journal did not open, or took no more rows
 * @param brokenChain states with a broken chain, or with another row in the place of an acknowledged one
 * @param sealedUnreadable states whose sealed fields did not open
 * @param findings the first few, in words
 */
public record Tally(int commits, int states, int opened, int ackedLost, int unopenable, int brokenChain,
        int sealedUnreadable, List<String> findings) {
    public boolean clean() {
        return ackedLost + unopenable + brokenChain + sealedUnreadable == 0;
    }
}
