package org.kiosk24.app.journal;

import java.nio.file.Path;
import org.kiosk24.device.time.Time;

/** The journal with less than its real durability, which no configuration can ask for. */
public final class WeakJournal {
    private WeakJournal() {}

    /** @param synchronous {@code NORMAL} or {@code OFF} */
    public static Journal open(Path file, SealingKey key, Time time, String synchronous) {
        return Journal.open(file, key, time, Journal.Synchronous.valueOf(synchronous));
    }
}
