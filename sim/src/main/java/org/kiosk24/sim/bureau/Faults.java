package org.kiosk24.sim.bureau;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of a model's named faults are on. */
final class Faults {
    private final Map<String, String> known;
    private volatile Set<String> on = Set.of();
    private volatile Runnable changed = () -> {
    };

    Faults(Map<String, String> known) {
        this.known = known;
    }

    Map<String, String> known() {
        return known;
    }

    boolean on(String name) {
        return on.contains(name);
    }

    Set<String> on() {
        return on;
    }

    /** What to run after each change; one listener. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    void set(String name) {
        if (!known.containsKey(name))
            throw new IllegalArgumentException("no fault '" + name + "'; there are " + new TreeSet<>(known.keySet()));
        Set<String> more = new TreeSet<>(on);
        more.add(name);
        on = Collections.unmodifiableSet(more);
        changed.run();
    }

    void clear() {
        on = Set.of();
        changed.run();
    }
}
