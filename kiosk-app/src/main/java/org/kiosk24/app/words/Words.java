package org.kiosk24.app.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.Set;

/** The words of one language: all files of {@link #FILES} that end with its tag, such as {@code menu_hant.properties}. */
public final class Words {
    /** One for each part of the kiosk that speaks; no key stands in two of them. */
    public static final List<String> FILES = List.of("screens", "menu", "issue", "recognise", "progress", "asked",
            "voice",
            "application", "guide", "booking", "permit", "slip", "diag", "cases", "custody", "endofday", "settings",
            "staff", "backoffice");
    private static final Map<Language, Words> ALL = Map.of(Language.CHINESE, load(Language.CHINESE),
            Language.TRADITIONAL, load(Language.TRADITIONAL), Language.ENGLISH, load(Language.ENGLISH));

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words of(Language language) {
        return ALL.get(language);
    }

    private static Words load(Language language) {
        Map<String, String> texts = new HashMap<>();
        for (String file : FILES)
            read(file + "_" + language.tag() + ".properties", texts);
        return new Words(language, Map.copyOf(texts));
    }

    private static void read(String file, Map<String, String> texts) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null)
                throw new IllegalStateException("no words: " + file);
            var bundle = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String key : bundle.keySet())
                if (texts.put(key, bundle.getString(key)) != null)
                    throw new IllegalStateException(file + ": " + key + " has words in another file, too");
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    public Language language() {
        return language;
    }

    public String say(Text text) {
        return switch (text) {
            case Text.Plain(var plain) -> plain;
            case Text.Given given -> switch (language) {
                case CHINESE -> given.zh();
                case TRADITIONAL -> given.hant();
                case ENGLISH -> given.en();
            };
            case Text.Say(var key, var values) -> say(key,
                    values.stream().map(v -> v instanceof Text inner ? say(inner) : v).toArray());
        };
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} ... replaced.
     *
     * @throws MissingResourceException for a key that the language lacks
     */
    public String say(String key, Object... values) {
        String text = texts.get(key);
        if (text == null)
            throw new MissingResourceException(language + " has no words for " + key, Words.class.getName(), key);
        for (int i = 0; i < values.length; i++)
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }

    /** The text of a constant under a prefix: {@code advice.WAIT}. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + constant.name());
    }

    /** The text of the key, or {@code otherwise} where a code of the outside world has no words yet. */
    public String sayOr(String key, String otherwise) {
        return texts.getOrDefault(key, otherwise);
    }

    /** The same text with a capital first letter, for a line of its own. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code ¥15.00} from fen. */
    public static String yuan(int fen) {
        return "¥%d.%02d".formatted(fen / 100, fen % 100);
    }

    public Set<String> keys() {
        return texts.keySet();
    }
}
