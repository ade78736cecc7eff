package org.kiosk24.device.panel;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The contacts without their bouncing: a change counts once nothing has stirred for a while. One actor waits here.
 */
public final class SteadyContacts {
    /** A contact that never comes to rest is taken as it is after so many times the debounce. */
    private static final int CHATTER = 20;
    private final Panel panel;
    private final Time time;
    private final Duration debounce;
    private final Mailbox<Stir> stirs;

    private enum Stir {
        STIR
    }

    /** @param debounce how long nothing may stir before a change counts */
    public SteadyContacts(Panel panel, Time time, Duration debounce) {
        this.panel = panel;
        this.time = time;
        this.debounce = debounce;
        stirs = time.mailbox();
        panel.watch(() -> stirs.post(Stir.STIR));
    }

    /**
     * How they are, once they have come to rest after something stirred; at the deadline as they are then, since a
     * provider may lose an edge.
     */
    public Result<Map<Contact, Signal>> next(Deadline deadline) {
        if (stirs.receive(deadline).isEmpty())
            return panel.read();
        Deadline enough = time.in(debounce.multipliedBy(CHATTER));
        while (!time.passed(enough) && stirs.receive(time.in(debounce)).isPresent()) {
            // still bouncing
        }
        return panel.read();
    }

    /** What differs. @param before without those that were never read */
    public static Map<Contact, Signal> changes(Map<Contact, Signal> before, Map<Contact, Signal> now) {
        var changes = new EnumMap<Contact, Signal>(Contact.class);
        now.forEach((contact, signal) -> {
            if (before.getOrDefault(contact, Signal.OFF) != signal)
                changes.put(contact, signal);
        });
        return changes;
    }

    /** Why they could not be read; empty when they could. */
    public static Optional<Fault> fault(Result<?> read) {
        return switch (read) {
            case Result.Done<?> _ -> Optional.empty();
            case Result.Refused<?>(var fault) -> Optional.of(fault);
            case Result.Failed<?>(var fault) -> Optional.of(fault);
            case Result.Unknown<?>(var fault) -> Optional.of(fault);
        };
    }
}
