package org.kiosk24.sim.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kiosk24.app.config.Problem;

/**
 * Rules that were understood, in the order of their lines.
 *
 * @param name of the file, or whatever else it is to be called
 */
public record Script(String name, List<Rule> rules) {
    public static final Script NONE = new Script("", List.of());

    /** What came of reading one. */
    public sealed interface Reading {
        record Good(Script script) implements Reading {}

        /** @param problems at least one, in the order of their lines */
        record Wrong(List<Problem> problems) implements Reading {}
    }

    /** Reads any text. */
    public static Reading read(Path name, String text, Cast cast) {
        var rules = new ArrayList<Rule>();
        var problems = new ArrayList<Problem>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int comment = lines[i].indexOf('#');
            String line = comment < 0 ? lines[i] : lines[i].substring(0, comment);
            if (line.isBlank())
                continue;
            try {
                rules.add(new RuleReader(line, i + 1, cast).rule());
            } catch (RuleReader.Wrong wrong) {
                problems.add(new Problem(name, i + 1, wrong.column(), "", wrong.getMessage()));
            }
        }
        return problems.isEmpty()
                ? new Reading.Good(new Script(name.toString(), List.copyOf(rules)))
                : new Reading.Wrong(List.copyOf(problems));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException with file, line and column of each mistake, a line each
     */
    public static Script read(Path file, Cast cast) throws IOException {
        // bytes that are no UTF-8 are reported by line and not as a coding error
        return good(read(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8), cast));
    }

    /** Reads rules that stand in a program; throws as {@link #read(Path, Cast)}. */
    public static Script of(String text, Cast cast) {
        return good(read(Path.of("script"), text, cast));
    }

    private static Script good(Reading reading) {
        return switch (reading) {
            case Reading.Good(var script) -> script;
            case Reading.Wrong(var problems) -> throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        };
    }
}
