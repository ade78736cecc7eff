package org.kiosk24.app.words;

import java.util.Locale;

/** The languages a citizen can choose with one tap. {@code tag} ends the names of the files with its words. */
public enum Language {
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    TRADITIONAL("hant", Locale.TRADITIONAL_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }
}
