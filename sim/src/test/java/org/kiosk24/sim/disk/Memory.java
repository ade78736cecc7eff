package org.kiosk24.sim.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kiosk24.device.time.RealTime;

/** A folder in memory for the states of a disk; gone when closed. */
final class Memory implements AutoCloseable {
    private final Path folder;

    Memory() throws IOException {
        Path shared = Path.of("/dev/shm");
        folder = Files.isWritable(shared)
                ? Files.createTempDirectory(shared, "kiosk24-disk")
                : Files.createTempDirectory("kiosk24-disk");
    }

    Tally judged(List<Step> steps, Syncs syncs, int parts, long seed) throws IOException {
        return new CrashStates(steps, folder, syncs, parts, seed, new RealTime()).judge(_ -> {
        });
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }
}
