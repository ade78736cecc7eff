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
    /** Facts of registers that are as personal as a name. */
    private static final List<String> PERSONAL_FACTS = List.of("childName", "mother", "father", "home", "title",
            "certificate");
    private final String[] words;
    /** By a hash of the first two characters: whether any of the words begins so. */
    private final boolean[] beginnings = new boolean[1 << 16];

    public Canaries(List<Persona> people) {
        Set<String> all = new LinkedHashSet<>();
        for (Persona p : people) {
            all.add(p.card().idNumber());
            all.add(p.card().name());
            PERSONAL_FACTS.forEach(f -> all.add(p.dossier().facts().getOrDefault(f, "")));
            for (Permit permit : p.permits()) {
                all.add(permit.number());
                all.add(permit.chineseName());
            }
        }
        all.removeIf(word -> word.length() < 2);
        words = new ArrayList<>(all).toArray(String[]::new);
        for (String word : words)
            beginnings[beginning(word, 0)] = true;
    }

    List<String> words() {
        return List.of(words);
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & 0xFFFF;
    }

    /** Whose data the text gives away, in a form that does not do it again. */
    public Optional<String> in(String text) {
        for (int i = 0; i + 1 < text.length(); i++)
            if (beginnings[beginning(text, i)])
                for (String word : words)
                    if (text.startsWith(word, i))
                        return Optional.of(masked(word));
        return Optional.empty();
    }

    static String masked(String word) {
        return word.charAt(0) + "*".repeat(word.length() - 1);
    }
}
