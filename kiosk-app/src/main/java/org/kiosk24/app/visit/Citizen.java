package org.kiosk24.app.visit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Step;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Language;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.payment.PayerPrompt;
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
    private List<Step> steps = List.of();
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
        steps = List.of();
        if (!(shown instanceof Screen.Welcome))
            while (touches.poll().isPresent());
    }

    /** As the person is served now. */
    public Preferences preferences() {
        return preferences;
    }

    /** As if the person had touched it; it shows from the next screen on. */
    public void wishes(Touch.Setting setting) {
        preferences = preferences.with(setting);
    }

    /** What the person reads. */
    public Language language() {
        return preferences.language();
    }

    /** From now on the person is on a way with these steps. */
    public void goes(List<Step> way) {
        steps = way;
    }

    public void show(Screen screen) {
        show(screen, 0);
    }

    private void show(Screen screen, int secondsLeft) {
        shown = screen;
        secondsShown = secondsLeft;
        display.show(new View(screen, preferences, steps, secondsLeft));
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

    /** For drivers that wait for the person, and can be stopped by Cancel. Keeps the screen's countdown going. */
    public Waiting waiting(Duration patience) {
        return new Waiting(patience, true);
    }

    /** The same for drivers that cannot be stopped. */
    public Waiting countdown(Duration patience) {
        return new Waiting(patience, false);
    }

    /** A wait of a driver for the person: cancelled once Cancel was touched, prolonged when more time was asked for. */
    public final class Waiting implements Cancel {
        private final Duration patience;
        private final boolean stoppable;
        private final Deadline first;
        private Deadline deadline;
        private boolean cancelled;
        private boolean extended;

        private Waiting(Duration patience, boolean stoppable) {
            this.patience = patience;
            this.stoppable = stoppable;
            this.first = time.in(patience);
            this.deadline = first;
        }

        @Override
        public boolean requested() {
            look();
            if (!cancelled)
                tick(deadline);
            return cancelled;
        }

        /** Takes all touches there are. */
        private void look() {
            for (Optional<Touch> t = touches.poll(); t.isPresent(); t = touches.poll())
                if (!set(t.get()))
                    switch (t.get()) {
                        case Touch.Cancel c -> cancelled = stoppable;
                        case Touch.Extend e -> {
                            deadline = time.in(patience);
                            extended = true;
                        }
                        default -> {
                        }
                    }
        }

        /** How long the driver should wait on, whose own time is over; empty unless more time was asked for. */
        private Optional<Duration> more() {
            look();
            boolean again = extended && !cancelled && !time.passed(deadline);
            extended = false;
            return again ? Optional.of(time.left(deadline)) : Optional.empty();
        }

        /** Whether the time that there was at first is over, and the person had asked for more. */
        boolean wantsMore() {
            look();
            return extended && !cancelled && time.passed(first);
        }

        /** Asks the driver, and again when its time was over, nothing had happened and the person had asked for more. */
        public <T> Result<T> of(BiFunction<Duration, Cancel, Result<T>> driver) {
            return of(driver, result -> result instanceof Result.Refused<T>(Fault.TimedOut late)
                    && late.actHappened() == ActHappened.NO);
        }

        /** @param late whether its time was over and nothing had happened */
        public <T> Result<T> of(BiFunction<Duration, Cancel, Result<T>> driver, Predicate<Result<T>> late) {
            Result<T> result = driver.apply(patience, this);
            while (late.test(result)) {
                Optional<Duration> more = more();
                if (more.isEmpty())
                    return result;
                result = driver.apply(more.get(), this);
            }
            return result;
        }
    }

    /** What the camera sees, for the screen that is shown. */
    public void mirror(Picture picture) {
        display.mirror(picture);
    }

    /** For waits that one of these touches ends. */
    public Stop stop(Predicate<Touch> ends) {
        return new Stop(ends);
    }

    /** Remembers which touch it was. */
    public final class Stop implements Cancel {
        private final Predicate<Touch> ends;
        private Optional<Touch> touch = Optional.empty();

        private Stop(Predicate<Touch> ends) {
            this.ends = ends;
        }

        @Override
        public boolean requested() {
            for (Optional<Touch> t = touches.poll(); t.isPresent(); t = touches.poll())
                if (!set(t.get()))
                    by(t.get());
            return touch.isPresent();
        }

        /** Whether this touch, which somebody else has taken, ends it. */
        boolean by(Touch taken) {
            if (touch.isEmpty() && ends.test(taken))
                touch = Optional.of(taken);
            return touch.isPresent();
        }

        public Optional<Touch> touch() {
            return touch;
        }
    }

    private void tick(Deadline deadline) {
        int seconds = seconds(deadline);
        if (seconds != secondsShown && seconds > 0 && counts(shown))
            show(shown, seconds);
    }

    /** While the terminal asks for a PIN or the bank is asked, nobody here knows how long there is. */
    private static boolean counts(Screen screen) {
        return !(screen instanceof Screen.PayByCard pay) || pay.prompt() == PayerPrompt.PRESENT_CARD;
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
