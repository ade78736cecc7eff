package org.kiosk24.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * A configuration with one value changed: valid by the same reader as at the start, and by comparison nothing else
 * changed.
 */
public final class ConfigChange {
    private static final Pattern BARE = Pattern.compile("true|false|[+-]?[0-9]+(\\.[0-9]+)?");
    private static final String HIDDEN = "\"******\"";

    private ConfigChange() {}

    /** What a change comes to. */
    public sealed interface Outcome {
        /** @param text the whole file; @param diff removed and added lines, passwords hidden */
        record Ready(String text, List<String> diff) implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** The value is that already. */
        record Same() implements Outcome {}

        /** The file is written in another form there: edit it by hand. */
        record ByHand() implements Outcome {}
    }

    /**
     * One value in force.
     *
     * @param value as it is written; passwords hidden
     * @param line of the file, from 1; 0 if the file does not say it and the default holds
     */
    public record Setting(String key, String value, int line) {}

    /** Every key that has a value, in the order of the file that the kiosk itself would write. */
    public static List<Setting> effective(String text, KioskConfig config) {
        var file = new ConfigLines(text);
        return new ConfigLines(ConfigText.of(config))
                .all().stream().map(whole -> file.find(whole.section(), whole.key())
                        .map(f -> new Setting(whole.section() + "." + whole.key(), hidden(f.key(), f.value()),
                                f.line()))
                        .orElse(new Setting(whole.section() + "." + whole.key(), hidden(whole.key(), whole.value()),
                                0)))
                .toList();
    }

    /** @param key such as {@code screen.language}; @param value as people write it, with or without quotation marks */
    public static Outcome set(String text, Path file, String key, String value) {
        Optional<String[]> name = name(key);
        if (name.isEmpty())
            return unknown(file, key);
        List<String> forms = new ArrayList<>();
        if (BARE.matcher(value).matches())
            forms.add(value);
        forms.add(ConfigText.text(value));
        Outcome outcome = null;
        for (String form : forms) {
            var lines = new ConfigLines(text);
            if (!lines.set(name.get()[0], name.get()[1], form))
                return new Outcome.ByHand();
            outcome = judged(text, lines.text(), file, key);
            if (!(outcome instanceof Outcome.Wrong))
                return outcome;
        }
        return outcome;
    }

    /** Back to what holds without it. */
    public static Outcome unset(String text, Path file, String key) {
        Optional<String[]> name = name(key);
        var lines = new ConfigLines(text);
        if (name.isEmpty() || !lines.remove(name.get()[0], name.get()[1]))
            return name.isEmpty() ? unknown(file, key) : new Outcome.Same();
        return judged(text, lines.text(), file, key);
    }

    /** The whole text instead of another. */
    public static Outcome replace(String text, String by, Path file) {
        if (text.equals(by))
            return new Outcome.Same();
        return ConfigFile.read(by, file) instanceof ConfigFile.Reading.Wrong(var problems)
                ? new Outcome.Wrong(problems)
                : new Outcome.Ready(by, diff(text, by));
    }

    private static Outcome judged(String before, String after, Path file, String key) {
        if (before.equals(after))
            return new Outcome.Same();
        if (ConfigFile.read(after, file) instanceof ConfigFile.Reading.Wrong(var problems))
            return new Outcome.Wrong(problems);
        Map<String, Object> was = values(before);
        Map<String, Object> is = values(after);
        Object old = was.remove(key);
        Object now = is.remove(key);
        if (!was.equals(is))
            return new Outcome.ByHand();
        return Objects.equals(old, now) ? new Outcome.Same() : new Outcome.Ready(after, diff(before, after));
    }

    private static Map<String, Object> values(String text) {
        Map<String, Object> values = new TreeMap<>();
        for (Map.Entry<String, Object> entry : Toml.parse(text).dottedEntrySet())
            if (!(entry.getValue() instanceof TomlTable))
                values.put(entry.getKey(),
                        entry.getValue() instanceof TomlArray array ? array.toList() : entry.getValue());
        return values;
    }

    private static Optional<String[]> name(String key) {
        String[] parts = key.split("\\.", -1);
        return parts.length == 2 && key.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+")
                ? Optional.of(parts)
                : Optional.empty();
    }

    private static Outcome unknown(Path file, String key) {
        return new Outcome.Wrong(
                List.of(new Problem(file, 1, 1, key, "expected section.key, such as screen.language")));
    }

    /** The lines that are not the same at both ends. */
    static List<String> diff(String before, String after) {
        List<String> a = before.lines().toList();
        List<String> b = after.lines().toList();
        int head = 0;
        while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head)))
            head++;
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail)))
            tail++;
        var diff = new ArrayList<String>();
        for (int i = head; i < a.size() - tail; i++)
            diff.add((i + 1) + " - " + hidden(a.get(i)));
        for (int i = head; i < b.size() - tail; i++)
            diff.add((i + 1) + " + " + hidden(b.get(i)));
        return diff;
    }

    private static String hidden(String line) {
        return new ConfigLines(line).all().stream().map(f -> secret(f.key())
                ? f.key() + " = " + HIDDEN
                : line).collect(Collectors.joining()).transform(shown -> shown.isEmpty() ? line : shown);
    }

    private static String hidden(String key, String value) {
        return secret(key) ? HIDDEN : value;
    }

    private static boolean secret(String key) {
        return key.contains("password");
    }
}
