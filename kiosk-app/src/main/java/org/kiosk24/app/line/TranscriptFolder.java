package org.kiosk24.app.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One device's wire transcripts in a folder: {@code <device>-<start>.txt}, the start in UTC. A full file is followed by
 * a new one between two entries, and the oldest goes, so that a kiosk can record for years; each file can be read by
 * itself.
 */
public final class TranscriptFolder implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptFolder.class);
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Consumer<String> NOWHERE = line -> {
    };

    /** @param bytes from when on a file is full; @param files how many a device may have, 1 or more */
    public record Limits(long bytes, int files) {
        /** 32 MB for each device. */
        public static final Limits DEFAULT = new Limits(4 << 20, 8);
    }

    private final Path folder;
    private final String device;
    private final Limits limits;
    private final Time time;
    private Consumer<String> file = NOWHERE;
    private String header = "";
    private Instant start = Instant.EPOCH;
    private long size;

    public TranscriptFolder(Path folder, String device, Limits limits, Time time) {
        this.folder = folder;
        this.device = device;
        this.limits = limits;
        this.time = time;
    }

    /** The first line ever is the format's own, and begins each file. */
    @Override
    public void accept(String line) {
        if (header.isEmpty()) {
            header = line;
            begin();
            return;
        }
        boolean goesOn = line.startsWith("+");
        if (size >= limits.bytes && !goesOn)
            begin();
        write(line);
    }

    private void begin() {
        size = 0;
        try {
            file = newFile();
            removeOldest();
        } catch (IOException e) {
            file = NOWHERE;
            LOG.warn("no wire transcript of {} in {}: {}", device, folder, e.toString());
        }
        write(header);
    }

    private void write(String line) {
        file.accept(line);
        size += line.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    /** Later by name than any before it. */
    private TranscriptFile newFile() throws IOException {
        Instant now = time.now();
        while (true) {
            start = now.isAfter(start.plusMillis(1)) ? now : start.plusMillis(1);
            try {
                return new TranscriptFile(folder.resolve(device + "-" + START.format(start) + ".txt"));
            } catch (FileAlreadyExistsException e) {
                LOG.debug("{}: another start in the same millisecond", device);
            }
        }
    }

    private void removeOldest() throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder,
                device + "-????????T??????.???Z.txt")) {
            found.forEach(all::add);
        }
        all.sort(null);
        for (Path old : all.subList(0, Math.max(0, all.size() - limits.files)))
            Files.delete(old);
    }
}
