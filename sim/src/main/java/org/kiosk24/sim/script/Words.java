package org.kiosk24.sim.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a line, word by word; {@code end} is the column behind it, for what is missing. */
record Words(List<Word> all, int end) {
    private static final Pattern WORD = Pattern.compile("[^\\s,]+|,");

    /** @param column from 1 */
    record Word(String text, int column) {}

    static Words of(String line) {
        var words = new ArrayList<Word>();
        Matcher found = WORD.matcher(line);
        while (found.find())
            words.add(new Word(found.group(), found.start() + 1));
        return new Words(List.copyOf(words), line.stripTrailing().length() + 1);
    }

    int size() {
        return all.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The word's text in small letters; nothing beyond the end. */
    String at(int i) {
        return i >= 0 && i < all.size() ? all.get(i).text().toLowerCase(java.util.Locale.ROOT) : "";
    }

    int column(int i) {
        return i < all.size() ? all.get(i).column() : end;
    }

    int column() {
        return column(0);
    }

    Words from(int i) {
        return new Words(all.subList(Math.min(i, all.size()), all.size()), end);
    }

    Words until(int i) {
        return new Words(all.subList(0, i), column(i));
    }

    /** -1 if it is not there. */
    int lastIndexOf(String word) {
        for (int i = all.size() - 1; i >= 0; i--)
            if (at(i).equals(word))
                return i;
        return -1;
    }

    int indexOf(String word) {
        for (int i = 0; i < all.size(); i++)
            if (at(i).equals(word))
                return i;
        return -1;
    }

    boolean starts(String... words) {
        for (int i = 0; i < words.length; i++)
            if (!at(i).equals(words[i]))
                return false;
        return true;
    }

    /** As written, with single spaces. */
    String text() {
        return all.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    String plain() {
        return Called.plain(text());
    }
}
