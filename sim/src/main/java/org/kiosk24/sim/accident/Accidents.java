package org.kiosk24.sim.accident;

import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kiosk24.app.config.Problem;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/** Which accidents happen how often. */
public final class Accidents {
    private final Map<Accident, Double> rates;

    private Accidents(Map<Accident, Double> rates) {
        this.rates = rates;
    }

    /**
     * @param weather {@code none}, {@code normal} or {@code storm}
     * @throws IllegalArgumentException for any other word
     */
    public static Accidents of(String weather) {
        return switch (weather) {
            case "none" -> new Accidents(Map.of());
            case "normal" -> everyone(a -> a.rates().normal());
            case "storm" -> everyone(a -> a.rates().storm());
            default -> throw new IllegalArgumentException(
                    "no weather '" + weather + "'; there are none, normal and storm");
        };
    }

    private static Accidents everyone(ToDoubleFunction<Accident> rate) {
        var rates = new LinkedHashMap<Accident, Double>();
        Catalogue.ALL.forEach(a -> rates.put(a, rate.applyAsDouble(a)));
        return new Accidents(rates);
    }

    /**
     * Reads TOML: accident names with the chance that each befalls a visit, 0 to 1. What is not named does not happen.
     *
     * <pre>
     * [payment]
     * lost-ack = 0.05
     * </pre>
     *
     * @throws IllegalArgumentException with file, line and column of each mistake, a line each
     */
    public static Accidents read(Path file) throws IOException {
        TomlParseResult toml = Toml.parse(Files.readString(file));
        var problems = new ArrayList<Problem>();
        toml.errors().forEach(e -> problems.add(problem(file, e.position(), "", e.getMessage())));
        Map<String, Accident> known = Catalogue.ALL.stream().collect(Collectors.toMap(Accident::name, a -> a));
        var rates = new LinkedHashMap<Accident, Double>();
        for (List<String> path : toml.keyPathSet()) {
            String name = String.join(".", path);
            TomlPosition at = toml.inputPositionOf(path);
            Object value = toml.get(path);
            if (!known.containsKey(name))
                problems.add(problem(file, at, name, "there is no such accident; kiosk matrix --list shows all"));
            else if (value instanceof Number n && n.doubleValue() >= 0 && n.doubleValue() <= 1)
                rates.put(known.get(name), n.doubleValue());
            else
                problems.add(problem(file, at, name, "expected a chance from 0 to 1"));
        }
        if (!problems.isEmpty())
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        return new Accidents(rates);
    }

    private static Problem problem(Path file, TomlPosition at, String key, String message) {
        return new Problem(file, at.line(), at.column(), key, message);
    }

    /** All there are, in the order of the catalogue. */
    public static List<Accident> all() {
        return Catalogue.ALL;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static Accident named(String name) {
        return Catalogue.ALL.stream().filter(a -> a.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no accident '" + name + "'"));
    }

    /** The chance of each, per visit. */
    public Map<Accident, Double> rates() {
        return rates;
    }

    /**
     * Those that befall one visit; when in the visit is the caller's to choose.
     *
     * @param hour of the clock; what has hours of its own comes only in these
     */
    public List<Accident> draw(RandomGenerator random, int hour) {
        var drawn = new ArrayList<Accident>();
        rates.forEach((accident, rate) -> {
            if (random.nextDouble() < rate && accident.rates().at(hour))
                drawn.add(accident);
        });
        return drawn;
    }
}
