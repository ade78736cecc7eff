package org.kiosk24.app.diag;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kiosk24.app.diag.Diagnostics.Progress;
import org.kiosk24.app.journal.JournalBroken;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Where a technician's wish to look meets the one who has the devices. A visit in progress comes to its end first.
 */
public final class Inspections {
    private static final Duration SLICE = Duration.ofMillis(250);
    private final Diagnostics diagnostics;
    private final Mailbox<Touch> touches;
    private final Time time;
    private final Mailbox<Wanted> wanted;

    /** @param work posts its own answer; does nothing if nobody waits for it any more */
    private record Wanted(Runnable work) {}

    /** @param touches of the glass, to wake whoever waits there for the next person */
    public Inspections(Diagnostics diagnostics, Mailbox<Touch> touches, Time time) {
        this.diagnostics = diagnostics;
        this.touches = touches;
        this.time = time;
        wanted = time.mailbox();
    }

    /** As {@link #whenFree}, a look at the devices. */
    public Optional<Examination> ask(Set<Part> parts, Progress progress, Cancel cancel) {
        return whenFree(() -> diagnostics.examine(parts, progress, cancel), cancel);
    }

    /**
     * From any actor: waits for the end of a visit, then has something done by whoever has the devices. Empty when it was
     * cancelled before it began, or when the journal broke meanwhile: then nobody knows whether it was done.
     */
    public <T> Optional<T> whenFree(Supplier<T> act, Cancel cancel) {
        Mailbox<Optional<T>> answer = time.mailbox();
        wanted.post(new Wanted(() -> {
            if (!cancel.requested())
                perform(act, answer);
        }));
        touches.post(new Touch.Inspect());
        while (true) {
            Optional<Optional<T>> come = answer.receive(time.in(SLICE));
            if (come.isPresent() || cancel.requested())
                return come.flatMap(done -> done);
        }
    }

    private static <T> void perform(Supplier<T> act, Mailbox<Optional<T>> answer) {
        try {
            answer.post(Optional.of(act.get()));
        } catch (JournalBroken e) {
            answer.post(Optional.empty());
            throw e;
        }
    }

    /** By whoever has the devices, while nobody is served. @param first is done before the first of them begins */
    public void attend(Runnable first) {
        Optional<Wanted> next = wanted.poll();
        if (next.isPresent())
            first.run();
        for (; next.isPresent(); next = wanted.poll())
            next.get().work().run();
    }
}
