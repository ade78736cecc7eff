package org.kiosk24.app.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Time;

/**
 * Writes down what goes over the kiosk's lines while it is switched on, personal data masked: a transcript for each
 * device in one folder.
 */
public final class WireRecorder {
    private final Path folder;
    private final Time time;
    private volatile Optional<Instant> since = Optional.empty();

    /** Off at first. @param folder made when it is switched on */
    public WireRecorder(Path folder, Time time) {
        this.folder = folder;
        this.time = time;
    }

    public Path folder() {
        return folder;
    }

    /** From when on it has been recording; empty while it is off. */
    public Optional<Instant> since() {
        return since;
    }

    /** @throws IOException if there can be no such folder */
    public void start() throws IOException {
        Files.createDirectories(folder);
        if (since.isEmpty())
            since = Optional.of(time.now());
    }

    public void stop() {
        since = Optional.empty();
    }

    /** The same line, overheard. */
    public Link over(String device, Link line, Masker masker) {
        return Transcript.ofHost(line, masker, time, new Gate(device));
    }

    /** One device's transcript, as far as it is wanted; each start begins a file with a whole entry. */
    private final class Gate implements Consumer<String> {
        private final String device;
        private String header = "";
        private Optional<Instant> begun = Optional.empty();
        private TranscriptFolder file;

        Gate(String device) {
            this.device = device;
        }

        @Override
        public void accept(String line) {
            Optional<Instant> now = since;
            if (header.isEmpty())
                header = line;
            else if (now.isEmpty())
                begun = Optional.empty();
            else if (begun.equals(now))
                file.accept(line);
            else if (!line.startsWith("+")) {
                begun = now;
                file = new TranscriptFolder(folder, device, TranscriptFolder.Limits.DEFAULT, time);
                file.accept(header);
                file.accept(line);
            }
        }
    }
}
