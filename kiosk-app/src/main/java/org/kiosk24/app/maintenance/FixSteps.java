package org.kiosk24.app.maintenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Text;
import org.kiosk24.app.words.Words;

/** What to do about a cause, step by step: the parts of its text between semicolons, where all languages agree on them. */
final class FixSteps {
    private FixSteps() {}

    static List<Text> of(Cause cause) {
        Map<Language, List<String>> parts = new EnumMap<>(Language.class);
        for (Language language : Language.values())
            parts.put(language, List.of(Words.of(language).say(cause.fix()).split("[;；] *")));
        int steps = parts.get(Language.CHINESE).size();
        if (parts.values().stream().anyMatch(p -> p.size() != steps))
            return List.of(cause.fix());
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < steps; i++)
            all.add(new Text.Given(Words.sentence(parts.get(Language.CHINESE).get(i)),
                    Words.sentence(parts.get(Language.TRADITIONAL).get(i)),
                    Words.sentence(parts.get(Language.ENGLISH).get(i))));
        return all;
    }
}
