package org.kiosk24.sim.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The calls of a trace, those in two parts put together.
 *
 * @param call what was called
 * @param begun number of the line on which it began
 * @param ended number of the line on which it ended
 */
record Calls(TraceLine.Call call, int begun, int ended) {
    /** A trace that cannot be relied on: it says at which line and why. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(int line, String why) {
            super("line " + line + " of the trace: " + why);
        }
    }

    private record Half(String text, int line) {}

    /** All calls, in the order in which they ended; calls that never ended are left out. */
    static List<Calls> of(Iterator<String> lines) throws Unreadable {
        List<Calls> calls = new ArrayList<>();
        Map<Integer, Half> halves = new HashMap<>();
        for (int number = 1; lines.hasNext(); number++)
            switch (Strace.parse(lines.next())) {
                case TraceLine.Note() -> {
                }
                case TraceLine.Call call -> calls.add(new Calls(call, number, number));
                case TraceLine.Begun(int thread, String text) -> {
                    if (halves.put(thread, new Half(text, number)) != null)
                        throw new Unreadable(number, "a call within a call");
                }
                case TraceLine.Resumed(int thread, String name, String text) -> {
                    Half half = halves.remove(thread);
                    if (half == null || !half.text().startsWith(name + "("))
                        throw new Unreadable(number, "the second half of a call whose first is missing");
                    switch (Strace.call(thread, half.text() + text)) {
                        case TraceLine.Call call -> calls.add(new Calls(call, half.line(), number));
                        case TraceLine.Garbled(String why) -> throw new Unreadable(number, why);
                        case TraceLine _ -> throw new Unreadable(number, "two halves of different calls");
                    }
                }
                case TraceLine.Garbled(String why) -> throw new Unreadable(number, why);
            }
        return calls;
    }
}
