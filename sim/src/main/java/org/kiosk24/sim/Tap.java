package org.kiosk24.sim;

import org.kiosk24.device.link.Direction;

/**
 * Hears of everything that passes between a simulated kiosk's own program and the rest of the world, in the kiosk's
 * own actor and at that very instant: what it throws ends that actor there.
 */
@FunctionalInterface
public interface Tap {
    Tap NONE = (crossing, where) -> {
    };

    /** @param where a line's name, {@code chip}, {@code bureau} or {@code journal} */
    void at(Crossing crossing, String where);

    /** What was sent, by either side; it may still be lost on the way. */
    default void sent(String where, Direction direction, byte[] bytes) {}

    /** What passes. Between two of them a program only thinks. */
    enum Crossing {
        /** A journal row is about to be written; all rows before it are on disk. */
        JOURNAL,
        /** Bytes, a command or a request are about to leave. */
        SEND,
        /** They have arrived on the other side. */
        SENT,
        /** Something came in that the program has not looked at yet. */
        RECEIVED
    }
}
