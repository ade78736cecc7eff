package org.kiosk24.app.diag;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kiosk24.app.diag.Act.Answer;
import org.kiosk24.app.diag.Act.Asked;
import org.kiosk24.app.words.Language;
import org.kiosk24.app.words.Words;

/** An act asked for over the socket, and its answer, as JSON. */
record Wish(String act, Asked asked, Language language) {
    private static final String ACT = "act";
    private static final String WITH = "with";
    private static final String LANGUAGE = "language";

    /** Empty for anything else. */
    static Optional<Wish> of(JsonObject object) {
        try {
            var values = new TreeMap<String, String>();
            object.getAsJsonObject(WITH).entrySet().forEach(e -> values.put(e.getKey(), e.getValue().getAsString()));
            String tag = object.get(LANGUAGE).getAsString();
            return Arrays.stream(Language.values()).filter(l -> l.tag().equals(tag)).findFirst()
                    .map(language -> new Wish(object.get(ACT).getAsString(), new Asked(values), language));
        } catch (RuntimeException e) {
            // Gson's accessors throw nearly anything for a shape that is not the one asked for
            return Optional.empty();
        }
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(ACT, act);
        facts.put(WITH, asked.values());
        facts.put(LANGUAGE, language.tag());
        return facts;
    }

    Map<String, Object> told(Answer answer) {
        return told(answer, Words.of(language));
    }

    /** {@code {"done":{...}}}, or {@code {"refused":"CODE","says":"..."}}. */
    static Map<String, Object> told(Answer answer, Words words) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (answer) {
            case Answer.Done(var done) -> facts.put("done", done);
            case Answer.Refused(var code, var why) -> {
                facts.put("refused", code);
                facts.put("says", words.say(why));
            }
        }
        return facts;
    }
}
