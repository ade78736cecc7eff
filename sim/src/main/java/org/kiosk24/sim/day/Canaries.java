package org.kiosk24.sim.day;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.device.permit.Permit;
import org.kiosk24.sim.people.Persona;

/** What must never be read outside of a card: full names, ID numbers and permit numbers of everybody there is. */
public final class Canaries {
    private final String[] words;

    public Canaries(List<Persona> people) {
        Set<String> all = new LinkedHashSet<>();
        for (Persona p : people) {
            all.add(p.card().idNumber());
            all.add(p.card().name());
            for (Permit permit : p.permits()) {
                all.add(permit.number());
                all.add(permit.chineseName());
            }
        }
        all.removeIf(String::isBlank);
        words = new ArrayList<>(all).toArray(String[]::new);
    }

    /** Whose data the text gives away, in a form that does not do it again. */
    public Optional<String> in(String text) {
        for (String word : words)
            if (text.contains(word))
                return Optional.of(word.charAt(0) + "*".repeat(word.length() - 1));
        return Optional.empty();
    }
}
