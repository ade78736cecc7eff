package org.kiosk24.sim.conform;

/** What came of one clause. No personal data. */
public sealed interface Finding {
    /** What was seen. */
    String seen();

    record Kept(String seen) implements Finding {}

    record Departs(String expected, String seen) implements Finding {}

    /** It could not be tried; {@code seen} says what it takes. */
    record Untried(String seen) implements Finding {}
}
