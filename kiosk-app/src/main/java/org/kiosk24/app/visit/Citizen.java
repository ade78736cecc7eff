package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The person in front of the glass: is shown things, is asked things, and may at any time say how: in which language,
 * how large, how loud.
 */
public final class Citizen {
    private static final Duration TICK = Duration.ofSeconds(1);
    private final Display display;
    private final Mailbox<Touch> touches;
    private final Time time;
    private final Preferences home;
    private Preferences preferences;
    private Screen shown;
    private int secondsShown;

    public Citizen(Display display, Mailbox<Touch> touches, Time time, Language home) {
        this.display = display;
        this.touches = touches;
        this.time = time;
        this.home = Preferences.in(home);
        this.preferences = this.home;
    }

    /**
     * The next person starts in the kiosk's own language and manner, and with no touches left over, but for those on a welcome
     * screen that already stands there.
     */
    public void next() {
        preferences = home;
        if (!(shown instanceof Screen.Welcome))
            while (touches.poll().isPresent());
    }

    /** What the person reads. */
    public Language language() {
        return preferences.language();
    }

    public void show(Screen screen) {
        show(screen, 0);
    }

    private void show(Screen screen, int secondsLeft) {
        shown = screen;
        secondsShown = secondsLeft;
        display.show(new View(screen, preferences, secondsLeft));
    }

    /**
     * Shows the screen and waits for a touch that answers it; empty when the patience ran out, which starts anew when
     * more time is asked for.
     */
    public Optional<Touch> ask(Screen screen, Duration patience, Predicate<Touch> answers) {
        Deadline deadline = time.in(patience);
        show(screen, seconds(deadline));
        while (!time.passed(deadline)) {
            Optional<Touch> touch = touches.receive(time.in(TICK).orSooner(deadline)).filter(t -> !set(t));
            if (touch.filter(answers).isPresent())
                return touch;
            if (touch.filter(t -> t instanceof Touch.Extend).isPresent())
                deadline = time.in(patience);
            tick(deadline);
        }
        return Optional.empty();
    }

    /** Waits for a touch on a screen that stays as long as nobody comes: so long after the last touch. */
    public Optional<Touch> await(Screen screen, Duration longest, Predicate<Touch> answers) {
        show(screen, 0);
        while (true) {
            Optional<Touch> touch = touches.receive(time.in(longest));
            if (touch.isEmpty() || touch.filter(t -> !set(t)).filter(answers).isPresent())
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
            cancelled |= !set(t.get()) && t.get() instanceof Touch.Cancel;
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

    /** Whether the touch was a wish about how to be served, which is done here and now. */
    private boolean set(Touch touch) {
        if (!(touch instanceof Touch.Setting setting))
            return false;
        preferences = preferences.with(setting);
        show(shown, secondsShown);
        return true;
    }
}
