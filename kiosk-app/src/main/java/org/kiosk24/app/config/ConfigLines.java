package org.kiosk24.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a configuration, to change one value and leave every other character as it is, comments included. Knows
 * {@code [section]} and {@code key = value} on one line each, which is how the file is written; whether a change did
 * just what was wanted is told by reading the result ({@link ConfigChange}).
 */
final class ConfigLines {
    private static final Pattern SECTION = Pattern.compile("\\s*\\[\\s*([A-Za-z0-9_-]+)\\s*]\\s*(#.*)?");
    private static final Pattern KEY = Pattern.compile("(\\s*([A-Za-z0-9_-]+)\\s*=\\s*)(.*)");
    /** A value on one line, and what follows it. */
    private static final Pattern VALUE = Pattern
            .compile("(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s#\"'\\[{]+)(\\s*(?:#.*)?)");
    private final List<String> lines;

    /** @param line from 1 */
    record Found(String section, String key, String value, int line) {}

    ConfigLines(String text) {
        lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Every key with its value, as it is written. */
    List<Found> all() {
        var found = new ArrayList<Found>();
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = SECTION.matcher(lines.get(i));
            if (head.matches())
                section = head.group(1);
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches()) {
                Matcher value = VALUE.matcher(key.group(3));
                found.add(new Found(section, key.group(2), value.matches() ? value.group(1) : key.group(3), i + 1));
            }
        }
        return found;
    }

    Optional<Found> find(String section, String key) {
        return all().stream().filter(f -> f.section().equals(section) && f.key().equals(key)).findFirst();
    }

    /** @param value as TOML writes it. False if the line that is there is of another form. */
    boolean set(String section, String key, String value) {
        Optional<Found> there = find(section, key);
        if (there.isPresent()) {
            int at = there.get().line() - 1;
            Matcher line = KEY.matcher(lines.get(at));
            if (!line.matches())
                return false;
            Matcher old = VALUE.matcher(line.group(3));
            if (!old.matches())
                return false;
            lines.set(at, line.group(1) + value + old.group(2));
            return true;
        }
        insert(section, key + " = " + value);
        return true;
    }

    /** The key's line goes; comments stay. */
    boolean remove(String section, String key) {
        return find(section, key).map(f -> lines.remove(f.line() - 1)).isPresent();
    }

    /** Behind the section's last key, or in a section of its own at the end. */
    private void insert(String section, String line) {
        int head = -1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = SECTION.matcher(lines.get(i));
            if (m.matches() && m.group(1).equals(section))
                head = i;
        }
        if (head < 0) {
            while (!lines.isEmpty() && lines.getLast().isBlank())
                lines.removeLast();
            lines.addAll(List.of("", "[" + section + "]", line, ""));
            return;
        }
        int after = head;
        for (int i = head + 1; i < lines.size() && !SECTION.matcher(lines.get(i)).matches(); i++)
            if (KEY.matcher(lines.get(i)).matches())
                after = i;
        lines.add(after + 1, line);
    }
}
