package org.kiosk24.app.bureau;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was asked about the person who stands here, in the order it was asked; forgotten with the visit. */
public final class Consultations {
    private final Set<Consultation> all = new LinkedHashSet<>();

    /** The same question with the same answer, as after a repeated call, counts once. */
    public synchronized void add(List<Consultation> consulted) {
        all.addAll(consulted);
    }

    public synchronized List<Consultation> all() {
        return List.copyOf(all);
    }

    public synchronized void clear() {
        all.clear();
    }
}
