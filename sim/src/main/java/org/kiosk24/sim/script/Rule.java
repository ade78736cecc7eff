package org.kiosk24.sim.script;

import java.time.Duration;
import java.util.Optional;

/**
 * One line of a script.
 *
 * @param line from 1
 * @param text as it was written
 * @param lasts after which the act is undone; empty if it stays
 */
public record Rule(int line, String text, Trigger trigger, Act act, Optional<Duration> lasts) {
    /** When. */
    public sealed interface Trigger {}

    /** @param n the first is 1 */
    public record Nth(Happening happening, int n) implements Trigger {}

    /** @param n each so many times */
    public record EveryNth(Happening happening, int n) implements Trigger {}

    public record At(Duration sinceBeginning) implements Trigger {}

    public record Every(Duration period) implements Trigger {}

    /** What. */
    public sealed interface Act {}

    /** @param plug a device's name, or {@code power} */
    public record HangUp(String plug) implements Act {}

    public record PlugIn(String plug) implements Act {}

    public record Break(String device, String fault) implements Act {}

    public record Mend(String device) implements Act {}

    /** @param name of the virtual day's catalogue */
    public record Befall(String name) implements Act {}
}
