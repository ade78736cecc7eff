package org.kiosk24.sim.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder for one day's journal, in memory where the system has such a place; gone when closed. */
public final class DayFolder implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");
    private final Path path;

    public DayFolder() {
        try {
            path = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "kiosk24-day-")
                    : Files.createTempDirectory("kiosk24-day-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the journal", e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + path + " cannot be removed", e);
        }
    }
}
