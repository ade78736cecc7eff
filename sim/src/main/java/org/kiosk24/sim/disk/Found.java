package org.kiosk24.sim.disk;

import java.util.List;

/** What the kiosk finds when it opens the journal after a power cut. */
sealed interface Found {
    /** @param hashes of the rows, in hexadecimal, from the first on */
    record Rows(List<String> hashes) implements Found {}

    /** It opens, but its chain is broken. */
    record BrokenChain(String why) implements Found {}

    /** Its sealed fields cannot be read. */
    record Sealed(String why) implements Found {}

    /** It does not open, or takes no more rows. */
    record Unopenable(String why) implements Found {}
}
