package org.kiosk24.app.screen.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.kiosk24.app.screen.Language;

/** The words of one language, from {@code messages_zh.properties} or {@code messages_en.properties}. */
final class Words {
    private final Language language;
    private final ResourceBundle bundle;

    private Words(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    static Words of(Language language) {
        String file = switch (language) {
            case CHINESE -> "messages_zh.properties";
            case ENGLISH -> "messages_en.properties";
        };
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return new Words(language,
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    Language language() {
        return language;
    }

    Language other() {
        return switch (language) {
            case CHINESE -> Language.ENGLISH;
            case ENGLISH -> Language.CHINESE;
        };
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} ... replaced.
     *
     * @throws java.util.MissingResourceException for a key that the language lacks
     */
    String say(String key, Object... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }

    /** The text of a constant under a prefix: {@code advice.WAIT}. */
    String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** The text of the key, or {@code otherwise} where a code of the outside world has no words yet. */
    String sayOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** The same text with a capital first letter, for a line of its own. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code ¥15.00} from fen. */
    static String yuan(int fen) {
        return "¥%d.%02d".formatted(fen / 100, fen % 100);
    }

    Set<String> keys() {
        return bundle.keySet();
    }
}
