package org.kiosk24.app.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A wire transcript in a file that only its owner reads. Each line is handed to the system as it comes, so that none
 * is lost with the process. When the disk is full or gone the transcript ends, and the device is served on.
 */
public final class TranscriptFile implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptFile.class);
    private final Path file;
    private boolean ended;

    /**
     * Makes the file.
     *
     * @throws IOException if it cannot be made, or is there already: a recording is never written over
     */
    public TranscriptFile(Path file) throws IOException {
        this.file = Files.createFile(file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public void accept(String line) {
        if (ended)
            return;
        try {
            Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            ended = true;
            LOG.warn("the wire transcript {} ends here: {}", file, e.toString());
        }
    }
}
