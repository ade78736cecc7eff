package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.staff.StaffFile;
import picocli.CommandLine.Option;

/** Whose staff it is about. A picocli mixin. */
final class StaffTarget {
    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The kiosk's configuration file.")
    private Path config;

    /** @throws IOException with every mistake in it */
    KioskConfig config() throws IOException {
        return switch (ConfigFile.read(config)) {
            case ConfigFile.Reading.Good(var good) -> good;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(
                    problems.stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())));
        };
    }

    StaffFile file() throws IOException {
        return new StaffFile(Files.createDirectories(config().kiosk().dir()));
    }
}
