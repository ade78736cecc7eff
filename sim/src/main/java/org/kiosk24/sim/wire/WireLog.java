package org.kiosk24.sim.wire;

import java.util.ArrayDeque;
import java.util.function.Consumer;

/** The newest lines of one device's wire transcript, kept in memory. */
final class WireLog implements Consumer<String> {
    private static final int MOST = 5_000;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    @Override
    public synchronized void accept(String line) {
        if (lines.size() == MOST)
            lines.removeFirst();
        lines.addLast(line);
    }

    synchronized String text() {
        return String.join("\n", lines) + "\n";
    }
}
