package org.kiosk24.app.bureau;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kiosk24.app.bureau.Consultation.Answer;

/** What was asked about the person who stands here, in the order it was asked; forgotten with the visit. */
public final class Consultations {
    private final Set<Consultation> all = new LinkedHashSet<>();

    /**
     * The same question with the same answer, as after a repeated call, counts once; an answer takes the place of none
     * at all.
     */
    public synchronized void add(List<Consultation> consulted) {
        for (Consultation each : consulted) {
            all.remove(each.question().answered(Answer.NO_ANSWER));
            all.add(each);
        }
    }

    public synchronized List<Consultation> all() {
        return List.copyOf(all);
    }

    public synchronized void clear() {
        all.clear();
    }
}
