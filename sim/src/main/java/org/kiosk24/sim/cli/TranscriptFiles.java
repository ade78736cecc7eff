package org.kiosk24.sim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** A folder with a wire transcript for each device. */
final class TranscriptFiles implements AutoCloseable {
    private final Optional<Path> folder;
    private final Map<String, PrintWriter> files = new TreeMap<>();

    /** @param folder is made if it does not exist; empty for no transcripts */
    TranscriptFiles(Optional<Path> folder) throws IOException {
        this.folder = folder;
        if (folder.isPresent())
            Files.createDirectories(folder.get());
    }

    /** The consumer of a device's lines. */
    Optional<Function<String, Consumer<String>>> byDevice() {
        return folder.map(dir -> device -> files.computeIfAbsent(device, d -> open(dir.resolve(d + ".txt")))::println);
    }

    private static PrintWriter open(Path file) {
        try {
            return new PrintWriter(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        boolean failed = false;
        for (PrintWriter file : files.values()) {
            failed |= file.checkError();
            file.close();
        }
        if (failed)
            throw new IOException("--wire: cannot write all of " + folder.orElseThrow());
    }
}
