package org.kiosk24.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says, of every command: the build's version, and what it runs on. */
public final class Version implements IVersionProvider {
    /** The command line, in which all commands now know their version. */
    public static CommandLine in(CommandLine line) {
        line.getCommandSpec().versionProvider(new Version());
        line.getSubcommands().values().forEach(Version::in);
        return line;
    }

    @Override
    public String[] getVersion() {
        return new String[]{text()};
    }

    /** The project's version, Java's, and the system's. */
    public static String text() {
        return "kiosk " + build() + " (Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ")";
    }

    /** Written by the build from the project's own version. */
    private static String build() {
        try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
