package org.kiosk24.app.diag;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.kiosk24.app.diag.Diagnostics.Progress;
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

    private record Wanted(Set<Part> parts, Progress progress, Cancel cancel, Mailbox<Examination> answer) {}

    /** @param touches of the glass, to wake whoever waits there for the next person */
    public Inspections(Diagnostics diagnostics, Mailbox<Touch> touches, Time time) {
        this.diagnostics = diagnostics;
        this.touches = touches;
        this.time = time;
        wanted = time.mailbox();
    }

    /** From any actor: waits for the end of a visit, then for the answer. Empty when it was cancelled before it began. */
    public Optional<Examination> ask(Set<Part> parts, Progress progress, Cancel cancel) {
        Mailbox<Examination> answer = time.mailbox();
        wanted.post(new Wanted(parts, progress, cancel, answer));
        touches.post(new Touch.Inspect());
        while (true) {
            Optional<Examination> examination = answer.receive(time.in(SLICE));
            if (examination.isPresent() || cancel.requested())
                return examination;
        }
    }

    /** By whoever has the devices, while nobody is served. @param first is done before the first of them begins */
    public void attend(Runnable first) {
        Optional<Wanted> next = wanted.poll();
        if (next.isPresent())
            first.run();
        for (; next.isPresent(); next = wanted.poll()) {
            Wanted now = next.get();
            if (!now.cancel().requested())
                now.answer().post(diagnostics.examine(now.parts(), now.progress(), now.cancel()));
        }
    }
}
