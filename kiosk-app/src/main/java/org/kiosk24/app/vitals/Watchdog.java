package org.kiosk24.app.vitals;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the service manager that the kiosk lives, as long as every part of it does. When one stands still it says which,
 * in the log and where the next start reads it, and falls silent: then the service manager ends the process.
 */
public final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private final Vitals vitals;
    private final ServiceManager manager;
    private final Consumer<String> note;
    private final Time time;
    private List<String> standing = List.of();

    /** @param note hears which parts stand still, once each time that changes */
    public Watchdog(Vitals vitals, ServiceManager manager, Consumer<String> note, Time time) {
        this.vitals = vitals;
        this.manager = manager;
        this.note = note;
        this.time = time;
    }

    /** For ever. @param patience of the service manager; it is told three times as often */
    public void run(Duration patience) {
        while (true) {
            look();
            time.sleep(patience.dividedBy(3));
        }
    }

    /** Once. */
    void look() {
        List<String> now = vitals.standing();
        if (now.isEmpty())
            manager.alive();
        if (now.equals(standing))
            return;
        standing = now;
        if (now.isEmpty()) {
            LOG.warn("every part moves again");
            return;
        }
        String parts = String.join(", ", now);
        LOG.error("no sign of life from: {}; the service manager is told nothing more", parts);
        manager.status("standing still: " + parts);
        note.accept(parts);
    }
}
