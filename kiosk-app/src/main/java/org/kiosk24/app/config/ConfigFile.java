package org.kiosk24.app.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** Reads and writes {@code kiosk.toml}. Relative paths in it are relative to the file itself. */
public final class ConfigFile {
    /** More than enough; a larger file is some other file, given by mistake. */
    private static final int MAX_BYTES = 64 * 1024;

    private ConfigFile() {}

    /** What reading came to. */
    public sealed interface Reading {
        record Good(KioskConfig config) implements Reading {}

        /** @param problems all of them, top to bottom; never empty */
        record Wrong(List<Problem> problems) implements Reading {}
    }

    /** Reads a file. It never throws: whatever is wrong with the file, or with reaching it, is a problem. */
    public static Reading read(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            if (Files.isDirectory(absolute))
                return wrong(file, "expected a file, but this is a folder");
            if (Files.size(absolute) > MAX_BYTES)
                return wrong(file, "expected a configuration of at most " + MAX_BYTES / 1024 + " KiB");
            return parse(Files.readString(absolute, StandardCharsets.UTF_8), absolute, file);
        } catch (NoSuchFileException e) {
            return wrong(file, "there is no such file");
        } catch (CharacterCodingException e) {
            return wrong(file, "expected UTF-8 text");
        } catch (IOException e) {
            return wrong(file, "cannot be read: " + e.getMessage());
        }
    }

    /** The same of a text, as if it stood in that file. */
    public static Reading read(String text, Path file) {
        return text.length() > MAX_BYTES
                ? wrong(file, "expected a configuration of at most " + MAX_BYTES / 1024 + " KiB")
                : parse(text, file.toAbsolutePath().normalize(), file);
    }

    /** Writes a commented file that {@link #read} reads back as an equal configuration. */
    public static void write(Path file, KioskConfig config) throws IOException {
        Files.writeString(file, ConfigText.of(config));
    }

    private static Reading parse(String text, Path absolute, Path shown) {
        TomlParseResult toml;
        try {
            toml = Toml.parse(text);
        } catch (StackOverflowError e) {
            return wrong(shown, "expected tables and values, but brackets are nested too deeply");
        }
        if (toml.hasErrors())
            return new Reading.Wrong(toml.errors().stream().map(
                    e -> new Problem(shown, e.position().line(), e.position().column(), "",
                            "not TOML: " + e.getMessage()))
                    .sorted(FROM_THE_TOP).toList());
        ConfigReader reader = new ConfigReader(toml, absolute.getParent(), shown, 1 + (int) text.lines().count());
        KioskConfig config = reader.read();
        List<Problem> problems = reader.problems();
        return problems.isEmpty()
                ? new Reading.Good(config)
                : new Reading.Wrong(problems.stream().sorted(FROM_THE_TOP).toList());
    }

    private static final Comparator<Problem> FROM_THE_TOP = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column);

    private static Reading wrong(Path file, String message) {
        return new Reading.Wrong(List.of(new Problem(file, 1, 1, "", message)));
    }
}
