package org.kiosk24.app.words;

import java.util.List;

/** Something to be read or heard, before it is known in which language. */
public sealed interface Text {
    /**
     * Words of the kiosk's own files.
     *
     * @param key such as {@code menu.title}
     * @param values replace {@code {0}}, {@code {1}} ...; each a {@link Text} or a number
     */
    record Say(String key, List<Object> values) implements Text {
        @Override
        public String toString() {
            return values.isEmpty() ? key : key + values;
        }
    }

    /** Words that come from outside, from the bureau or a data file, in each language. */
    record Given(String zh, String hant, String en) implements Text {}

    /** The same in every language: a number, a code, a masked name. */
    record Plain(String text) implements Text {
        @Override
        public String toString() {
            return text;
        }
    }

    static Text say(String key, Object... values) {
        return new Say(key, List.of(values));
    }

    static Text plain(String text) {
        return new Plain(text);
    }
}
