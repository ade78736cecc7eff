package org.kiosk24.app.cli.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.device.time.RealTime;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the journal is: named by the configuration, or by its folder. A picocli mixin. */
final class JournalFolder {
    @ArgGroup(exclusive = true, multiplicity = "1")
    private Where where;

    static final class Where {
        @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration file.")
        private Path config;
        @Option(names = "--data", paramLabel = "DIR", description = "The kiosk's data folder.")
        private Path data;
    }

    Journal open() {
        Path dir = where.data != null ? where.data : configured(where.config);
        var files = new JournalFiles(dir);
        if (!Files.exists(files.journal()) || !Files.exists(files.key()))
            throw new JournalBroken("There is no journal in " + dir + "; it begins with the first visit.");
        RandomGenerator never = () -> {
            throw new JournalBroken("reading needs no randomness");
        };
        return Journal.openToRead(files.journal(), SealingKey.inFile(files.key(), never), new RealTime());
    }

    private static Path configured(Path config) {
        return switch (ConfigFile.read(config)) {
            case ConfigFile.Reading.Good(var good) -> good.kiosk().dir();
            case ConfigFile.Reading.Wrong(var problems) -> throw new JournalBroken(
                    problems.stream().map(Object::toString).collect(Collectors.joining(System.lineSeparator())));
        };
    }
}
