package org.kiosk24.app.cli.diag;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.kiosk24.app.Hardware;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.diag.DiagClient;
import org.kiosk24.app.diag.DiagServer;
import org.kiosk24.app.diag.Diagnostics.Progress;
import org.kiosk24.app.diag.Examination;
import org.kiosk24.app.diag.Part;
import org.kiosk24.app.journal.Journal;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.journal.JournalFiles;
import org.kiosk24.app.journal.SealingKey;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The kiosk that is asked: the one that runs, or, if none does, its devices themselves. A picocli mixin. */
final class DiagTarget {
    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration file.")
    private Path config;

    @Option(names = "--part", split = ",", paramLabel = "PART", converter = PartName.class, description = "Only these parts: idcard, card-station, chip-reader, payment, receipt, camera, bureau, box, clock, journal.")
    private List<Part> parts = List.of();

    @Option(names = "--language", paramLabel = "L", defaultValue = "zh", description = "Of causes and next steps: zh, hant or en (${DEFAULT-VALUE}).")
    private String language;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** {@code card-station}. */
    static final class PartName implements ITypeConverter<Part> {
        @Override
        public Part convert(String name) {
            return Arrays.stream(Part.values())
                    .filter(p -> p.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no part " + name));
        }
    }

    Words words() {
        return Words.of(ActTarget.language(language, command));
    }

    /** @throws IOException with what to do when it cannot be asked */
    Examination examine(Progress progress, Cancel cancel, Consumer<String> say) throws IOException {
        words();
        return examine(config(), progress, cancel, say);
    }

    Path configFile() {
        return config;
    }

    /** @throws IOException with every mistake in it */
    KioskConfig config() throws IOException {
        if (config == null)
            throw new ParameterException(command.commandLine(), "Missing required option: '--config=FILE'");
        return ActTarget.read(config);
    }

    private Set<Part> wanted() {
        return parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
    }

    private Examination examine(KioskConfig good, Progress progress, Cancel cancel, Consumer<String> say)
            throws IOException {
        Files.createDirectories(good.kiosk().dir());
        var files = new JournalFiles(good.kiosk().dir());
        try (FileChannel lock = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.tryLock()) {
            return held == null ? asked(good, progress, say) : alone(good, files, progress, cancel);
        } catch (JournalBroken e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Examination asked(KioskConfig good, Progress progress, Consumer<String> say) throws IOException {
        Path socket = DiagServer.file(good.kiosk().dir());
        say.accept("asking the kiosk that serves here; a visit in progress ends first");
        try {
            return DiagClient.ask(socket, wanted(), progress);
        } catch (IOException e) {
            throw new IOException("the kiosk that serves from " + good.kiosk().dir() + " cannot be asked ("
                    + e.getMessage() + "); if it starts or ends just now, try again, else restart it", e);
        }
    }

    private Examination alone(KioskConfig good, JournalFiles files, Progress progress, Cancel cancel)
            throws IOException {
        Time time = new RealTime();
        var random = new SecureRandom();
        try (var hardware = new Hardware(good, time, random);
                var journal = Journal.open(files.journal(), SealingKey.inFile(files.key(), random), time)) {
            return Checkup.of(good, hardware, journal, time).examine(wanted(), progress, cancel);
        }
    }
}
