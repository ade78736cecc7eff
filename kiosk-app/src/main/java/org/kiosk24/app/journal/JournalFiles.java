package org.kiosk24.app.journal;

import java.nio.file.Path;

/** Which files in a kiosk's data folder are the journal's. */
public record JournalFiles(Path dir) {
    public Path journal() {
        return dir.resolve("journal.sqlite");
    }

    public Path key() {
        return dir.resolve("journal.key");
    }

    /** Held by the one process that writes. */
    public Path lock() {
        return dir.resolve("journal.lock");
    }
}
