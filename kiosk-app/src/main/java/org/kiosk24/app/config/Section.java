package org.kiosk24.app.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/**
 * One section while it is read. Each method names a key, what it must be and what holds without it; a key that is
 * wrong is reported and answered with a stand-in, so that reading goes on to the next mistake. Closing reports the keys
 * that nobody named.
 */
final class Section implements AutoCloseable {
    /** Takes the key's place in the file (section, key), its full name and the message. */
    @FunctionalInterface
    interface Report {
        void problem(List<String> at, String key, String message);
    }

    /** Stands in for a port that was reported as wrong. */
    static final Port NO_PORT = new Port.Tcp("", 0);

    private static final Path NO_PATH = Path.of("");
    private static final URI NO_URI = URI.create("https://none");

    private final String name;
    private final boolean there;
    private final TomlTable table;
    private final Path folder;
    private final Report report;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final boolean readable;

    Section(String name, TomlTable root, Path folder, Report report) {
        this.name = name;
        this.folder = folder;
        this.report = report;
        Object value = root.get(List.of(name));
        there = value != null;
        readable = value == null || value instanceof TomlTable;
        table = value instanceof TomlTable t ? t : org.tomlj.Toml.parse("");
        if (!readable)
            report.problem(List.of(name), name, "expected a section [" + name + "], found " + kind(value));
    }

    String name() {
        return name;
    }

    /** These keys may stand here and are of no use now. */
    void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    String text(String key, String pattern, String expected) {
        return value(key, String.class, "", Optional.empty(), expected,
                s -> s.matches(pattern) ? Optional.of(s) : Optional.empty(), s -> "\"" + s + "\"");
    }

    /** As {@link #text}, with what holds without it. */
    String text(String key, String pattern, String expected, String without) {
        return value(key, String.class, without, Optional.of(without), expected,
                s -> s.matches(pattern) ? Optional.of(s) : Optional.empty(), s -> "\"" + s + "\"");
    }

    /** As {@link #text}, but a wrong value is never repeated in the message. */
    String secret(String key, String pattern, String expected) {
        return value(key, String.class, "", Optional.empty(), expected,
                s -> s.matches(pattern) ? Optional.of(s) : Optional.empty(), s -> "something else");
    }

    int integer(String key, int min, int max, int without) {
        return value(key, Long.class, 0, Optional.of(without), "a whole number from " + min + " to " + max,
                n -> n >= min && n <= max ? Optional.of((int) (long) n) : Optional.empty(), String::valueOf);
    }

    int oneOf(String key, List<Integer> allowed, int without) {
        String expected = "one of " + allowed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return value(key, Long.class, 0, Optional.of(without), expected,
                n -> allowed.stream().filter(a -> (long) a == n).findFirst(), String::valueOf);
    }

    Duration seconds(String key, int min, int max, Duration without) {
        return Duration.ofSeconds(integer(key, min, max, (int) without.toSeconds()));
    }

    boolean yes(String key, boolean without) {
        return value(key, Boolean.class, false, Optional.of(without), "true or false", Optional::of, String::valueOf);
    }

    <T> T word(String key, Map<String, T> words, String without) {
        T fallback = words.get(without);
        String expected = new TreeSet<>(words.keySet()).stream().map(w -> "\"" + w + "\"")
                .collect(Collectors.joining(" or "));
        return value(key, String.class, fallback, Optional.of(fallback), expected,
                s -> Optional.ofNullable(words.get(s)), s -> "\"" + s + "\"");
    }

    Path path(String key) {
        return value(key, String.class, NO_PATH, Optional.empty(), "a path", this::resolve, s -> "\"" + s + "\"");
    }

    Optional<Path> optionalPath(String key) {
        return value(key, String.class, Optional.empty(), Optional.of(Optional.<Path>empty()), "a path",
                s -> resolve(s).map(Optional::of), s -> "\"" + s + "\"");
    }

    <T> Optional<T> optional(String key, String expected, Function<String, Optional<T>> parse) {
        return value(key, String.class, Optional.empty(), Optional.of(Optional.<T>empty()), expected,
                s -> parse.apply(s).map(Optional::of), s -> "\"" + s + "\"");
    }

    Optional<Integer> optionalNumber(String key, int min, int max) {
        return value(key, Long.class, Optional.empty(), Optional.of(Optional.<Integer>empty()),
                "a whole number from " + min + " to " + max,
                n -> n >= min && n <= max ? Optional.of(Optional.of(n.intValue())) : Optional.empty(), String::valueOf);
    }

    /** The texts of a list; none without it. @param expected what each should be */
    List<String> texts(String key, Predicate<String> good, String expected) {
        return value(key, TomlArray.class, List.of(), Optional.of(List.of()), "a list of " + expected,
                list -> list.toList().stream().allMatch(o -> o instanceof String s && good.test(s))
                        ? Optional.of(list.toList().stream().map(String.class::cast).toList())
                        : Optional.empty(),
                list -> list.toList().toString());
    }

    double fraction(String key, double min, double max) {
        return value(key, Double.class, 0.0, Optional.empty(), "a fraction from " + min + " to " + max,
                n -> n >= min && n <= max ? Optional.of(n) : Optional.empty(), String::valueOf);
    }

    Port port(String key) {
        return value(key, String.class, NO_PORT, Optional.empty(),
                "a device such as \"/dev/ttyUSB0\" or \"./idcard\" (beside this file), or \"tcp://host:port\"",
                this::asPort, s -> "\"" + s + "\"");
    }

    URI https(String key) {
        return value(key, String.class, NO_URI, Optional.empty(), "an address such as \"https://bureau.example:8443\"",
                Section::asHttps, s -> "\"" + s + "\"");
    }

    @Override
    public void close() {
        if (!readable)
            return;
        if (!there && !missing.isEmpty()) {
            report.problem(List.of(name), name,
                    "this section is missing; expected [" + name + "] with " + String.join(", ", missing));
            return;
        }
        for (String key : missing)
            report.problem(List.of(name), name + "." + key, "this key is missing");
        for (String key : table.keySet())
            if (!known.contains(key))
                report.problem(List.of(name, key), name + "." + key, "unknown key; " + Nearest.hint(key, known));
    }

    private <F, T> T value(String key, Class<F> type, T standIn, Optional<T> without, String expected,
            Function<F, Optional<T>> read, Function<F, String> shown) {
        known.add(key);
        Object found = table.get(List.of(key));
        if (found == null) {
            if (without.isEmpty())
                missing.add(key);
            return without.orElse(standIn);
        }
        Optional<T> value = type.isInstance(found) ? read.apply(type.cast(found)) : Optional.empty();
        if (value.isEmpty())
            report.problem(List.of(name, key), name + "." + key, "expected " + expected + ", found "
                    + (type.isInstance(found) ? shown.apply(type.cast(found)) : kind(found)));
        return value.orElse(standIn);
    }

    private Optional<Path> resolve(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(folder.resolve(text).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<Port> asPort(String text) {
        if (text.startsWith("/") || text.startsWith("./") || text.startsWith("../"))
            return resolve(text).map(Port.Serial::new);
        return Port.tcp(text);
    }

    private static Optional<URI> asHttps(String text) {
        try {
            URI uri = new URI(text);
            boolean good = "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() <= 65_535
                    && uri.getPort() != 0 && uri.getUserInfo() == null && uri.getQuery() == null
                    && uri.getFragment() == null && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String kind(Object value) {
        return switch (value) {
            case String s -> "text";
            case Long n -> "the number " + n;
            case Double n -> "the fraction " + n;
            case Boolean b -> b.toString();
            case TomlTable t -> "a section";
            case TomlArray a -> "a list";
            default -> "a date or time";
        };
    }
}
