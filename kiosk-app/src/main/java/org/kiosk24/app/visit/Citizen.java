package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Language;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/** The person in front of the glass: is shown things, is asked things, and may change the language at any time. */
public final class Citizen {
    private static final Duration TICK = Duration.ofSeconds(1);
    private final Display display;
    private final Mailbox<Touch> touches;
    private final Time time;
    private final Language home;
    private Language language;
    private Screen shown;
    private int secondsShown;

    public Citizen(Display display, Mailbox<Touch> touches, Time time, Language home) {
        this.display = display;
        this.touches = touches;
        this.time = time;
        this.home = home;
        this.language = home;
    }

    /**
     * The next person starts in the kiosk's own language and with no touches left over, but for those on a welcome
     * screen that already stands there.
     */
    public void next() {
        language = home;
        if (!(shown instanceof Screen.Welcome))
            while (touches.poll().isPresent());
    }

    public void show(Screen screen) {
        show(screen, 0);
    }

    private void show(Screen screen, int secondsLeft) {
        shown = screen;
        secondsShown = secondsLeft;
        display.show(new View(screen, language, secondsLeft));
    }

    /** Shows the screen and waits for a touch that answers it; empty when the patience ran out. */
    public Optional<Touch> ask(Screen screen, Duration patience, Predicate<Touch> answers) {
        Deadline deadline = time.in(patience);
        show(screen, seconds(deadline));
        while (!time.passed(deadline)) {
            Optional<Touch> touch = touches.receive(time.in(TICK).orSooner(deadline)).filter(t -> !spoke(t));
            if (touch.filter(answers).isPresent())
                return touch;
            tick(deadline);
        }
        return Optional.empty();
    }

    /** Waits for a touch on a screen that stays as long as nobody comes: so long after the last touch. */
    public Optional<Touch> await(Screen screen, Duration longest, Predicate<Touch> answers) {
        show(screen, 0);
        while (true) {
            Optional<Touch> touch = touches.receive(time.in(longest));
            if (touch.isEmpty() || touch.filter(t -> !spoke(t)).filter(answers).isPresent())
                return touch;
        }
    }

    /** For drivers that wait for the person: true once Cancel was touched. Keeps the screen's countdown going. */
    public Cancel cancel(Duration patience) {
        Deadline deadline = time.in(patience);
        return new Cancel() {
            private boolean cancelled;

            @Override
            public boolean requested() {
                cancelled |= cancelTouched();
                if (!cancelled)
                    tick(deadline);
                return cancelled;
            }
        };
    }

    /** For drivers that wait for the person and cannot be stopped: never true. Keeps the screen's countdown going. */
    public Cancel countdown(Duration patience) {
        Deadline deadline = time.in(patience);
        return () -> {
            cancelTouched();
            tick(deadline);
            return false;
        };
    }

    /** Takes all touches there are. */
    private boolean cancelTouched() {
        boolean cancelled = false;
        for (Optional<Touch> t = touches.poll(); t.isPresent(); t = touches.poll())
            cancelled |= !spoke(t.get()) && t.get() instanceof Touch.Cancel;
        return cancelled;
    }

    private void tick(Deadline deadline) {
        int seconds = seconds(deadline);
        if (seconds != secondsShown && seconds > 0)
            show(shown, seconds);
    }

    private int seconds(Deadline deadline) {
        return (int) (time.left(deadline).plusMillis(999).toMillis() / 1000);
    }

    /** Whether the touch was a change of language, which is done here and now. */
    private boolean spoke(Touch touch) {
        if (!(touch instanceof Touch.Speak(var wanted)))
            return false;
        language = wanted;
        show(shown, secondsShown);
        return true;
    }
}
