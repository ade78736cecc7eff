package org.kiosk24.app.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Display;
import org.kiosk24.app.screen.Preferences;
import org.kiosk24.app.screen.Preferences.Voice;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.screen.TouchGuard;
import org.kiosk24.app.screen.View;
import org.kiosk24.app.words.Words;
import org.kiosk24.device.camera.Picture;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * The glass, and a voice that says what is on it to who cannot see it. The eight keys go through the screen's controls,
 * each of which is named when it is reached, and use the one that was named last: nothing happens that was not said
 * before. Their touches pass the same guard as those of the glass, into the same mailbox.
 *
 * <p>The first key that anybody presses only switches the voice on. Each key in the last {@value #LAST_SECONDS} seconds
 * asks for more time as well.
 */
public final class SpokenDisplay implements Display {
    /** From when on the end of the time is announced. */
    static final int LAST_SECONDS = 20;
    /** What takes longer is told again. */
    static final Duration STILL = Duration.ofSeconds(8);
    private final Display glass;
    private final Speech speech;
    private final TouchGuard guard;
    private final Time time;
    private final Mailbox<View> waits;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<View> shown = Optional.empty();
    private final Finger finger = new Finger(new Doing());
    /** Somebody pressed a key and the voice is not on yet. */
    private boolean woken;

    public SpokenDisplay(Display glass, Speech speech, Mailbox<Touch> touches, Time time) {
        this.glass = glass;
        this.speech = speech;
        this.guard = new TouchGuard(time, touches);
        this.time = time;
        this.waits = time.mailbox();
    }

    @Override
    public void mirror(Picture picture) {
        glass.mirror(picture);
    }

    @Override
    public void show(View view) {
        lock.lock();
        try {
            guard.told(view);
            Optional<View> before = shown;
            shown = Optional.of(view);
            boolean other = before.isEmpty() || !before.get().screen().equals(view.screen());
            if (other && !goesOn(before, view))
                finger.lift();
            if (other && view.screen() instanceof Screen.Welcome)
                woken = false;
            glass.show(view.focused(finger.at()));
            tell(before, view, other);
        } finally {
            lock.unlock();
        }
    }

    /** The same sheet, with something new on it. */
    private static boolean goesOn(Optional<View> before, View now) {
        return before.isPresent() && before.get().screen() instanceof Screen.Sheet then
                && now.screen() instanceof Screen.Sheet sheet && then.name().equals(sheet.name())
                && before.get().language() == now.language();
    }

    private void tell(Optional<View> before, View view, boolean other) {
        Voice then = before.map(v -> v.preferences().voice()).orElse(Voice.OFF);
        Voice now = view.preferences().voice();
        boolean heardAlready = woken && !other;
        if (now != Voice.OFF)
            woken = false;
        if (now == Voice.OFF && then != Voice.OFF) {
            woken = false;
            speech.stop();
        }
        if (!hears())
            return;
        if (other || now != Voice.OFF && then == Voice.OFF && !heardAlready) {
            waits.post(view);
            if (other && goesOn(before, view))
                sayNews(before.get());
            else
                sayScreen();
        } else if (!before.get().preferences().equals(view.preferences())) {
            if (!heardAlready || then != Voice.OFF)
                changed(before.get().preferences(), view.preferences());
        } else if (view.secondsLeft() <= LAST_SECONDS && view.secondsLeft() > 0
                && before.get().secondsLeft() > LAST_SECONDS)
            say(view.screen() instanceof Screen.TakePermit ? "voice.seconds.take" : "voice.seconds",
                    view.secondsLeft());
    }

    private void changed(Preferences then, Preferences now) {
        if (then.language() != now.language())
            sayScreen();
        else if (then.voice() != now.voice())
            say("voice.loudness." + now.voice());
        else
            say("voice.set");
    }

    /** Says again what is going on while it takes long. Never ends: an actor of its own. */
    public void run() {
        View newest = waits.receive();
        while (true) {
            Optional<View> next = isBusy(newest.screen())
                    ? waits.receive(time.in(STILL))
                    : Optional.of(waits.receive());
            if (next.isEmpty())
                still(newest);
            newest = next.orElse(newest);
        }
    }

    private static boolean isBusy(Screen screen) {
        return screen instanceof Screen.Working || screen instanceof Screen.Making
                || screen instanceof Screen.LookingAfter;
    }

    private void still(View view) {
        lock.lock();
        try {
            if (hears() && shown.filter(s -> s.screen().equals(view.screen())).isPresent())
                speech.say(utterance(List.of(words().say("voice.still"),
                        Narration.of(view, words()).getFirst())));
        } finally {
            lock.unlock();
        }
    }

    /** A key; before anything was shown it does nothing. */
    public void press(Keypad.Press press) {
        lock.lock();
        try {
            if (shown.isEmpty())
                return;
            if (press instanceof Keypad.Key key && triesKeys(shown.get().screen())) {
                touch(new Touch.Press(key.name()));
                return;
            }
            if (!hears()) {
                woken = true;
                touch(new Touch.Hear(Voice.MEDIUM));
                sayScreen();
                return;
            }
            if (shown.get().preferences().voice() == Voice.OFF)
                touch(new Touch.Hear(Voice.MEDIUM));
            if (shown.get().secondsLeft() > 0 && shown.get().secondsLeft() <= LAST_SECONDS)
                touch(new Touch.Extend());
            finger.press(press);
        } finally {
            lock.unlock();
        }
    }

    private static boolean triesKeys(Screen screen) {
        return screen instanceof Screen.Sheet sheet && sheet.blocks().stream().anyMatch(Block.Keys.class::isInstance);
    }

    private boolean hears() {
        return woken || shown.filter(v -> v.preferences().voice() != Voice.OFF).isPresent();
    }

    private Voice loudness() {
        Voice set = shown.orElseThrow().preferences().voice();
        return set == Voice.OFF ? Voice.MEDIUM : set;
    }

    private void touch(Touch touch) {
        guard.touched(touch);
    }

    private Words words() {
        return Words.of(shown.orElseThrow().language());
    }

    private void sayScreen() {
        speech.say(utterance(Narration.of(shown.orElseThrow(), words())));
    }

    /** What was not on the sheet before. */
    private void sayNews(View before) {
        List<String> news = new ArrayList<>(Narration.of(shown.orElseThrow(), words()));
        news.removeAll(Narration.of(before, words()));
        if (!news.isEmpty())
            speech.say(utterance(news));
    }

    private void say(String key, Object... values) {
        speech.say(utterance(List.of(words().say(key, values))));
    }

    private Utterance utterance(List<String> sentences) {
        return new Utterance(shown.orElseThrow().language(), loudness(), sentences);
    }

    /** What the keys do to this display. Called with the lock held. */
    private final class Doing implements Finger.Reach {
        @Override
        public View view() {
            return shown.orElseThrow();
        }

        @Override
        public Voice loudness() {
            return SpokenDisplay.this.loudness();
        }

        @Override
        public void touch(Touch touch) {
            SpokenDisplay.this.touch(touch);
        }

        @Override
        public void point(Optional<String> at) {
            glass.show(shown.orElseThrow().focused(at));
        }

        @Override
        public void say(List<String> sentences) {
            speech.say(utterance(sentences));
        }
    }
}
