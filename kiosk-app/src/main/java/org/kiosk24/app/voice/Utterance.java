package org.kiosk24.app.voice;

import java.util.List;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.words.Language;

/** What is said in one breath. */
public record Utterance(Language language, Voice loudness, List<String> sentences) {
    /** The sentences as one text, each with a full stop. */
    public String text() {
        StringBuilder text = new StringBuilder();
        String stop = language == Language.ENGLISH ? ". " : "。";
        for (String sentence : sentences) {
            text.append(sentence);
            text.append(sentence.matches("(?s).*[.!?。！？]") ? language == Language.ENGLISH ? " " : "" : stop);
        }
        return text.toString().strip();
    }
}
