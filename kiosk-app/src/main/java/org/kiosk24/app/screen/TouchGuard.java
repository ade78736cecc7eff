package org.kiosk24.app.screen;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Lets a touch through only if it answers the question that the person has had time to see. What a double tap would do
 * to the next screen is stopped in three places: an unread touch is dropped when another question is asked, a touch on
 * a picture that is no longer the question is ignored, and so is one in the first moments of a new picture.
 */
public final class TouchGuard {
    /** How long a new picture takes no touches. */
    public static final Duration SETTLE = Duration.ofMillis(300);

    private final Time time;
    private final Mailbox<Touch> touches;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Question> asked = Optional.empty();
    private Optional<Question> drawn = Optional.empty();
    private long drawnAt;

    public TouchGuard(Time time, Mailbox<Touch> touches) {
        this.time = time;
        this.touches = touches;
    }

    /** The visit asks this from now on, drawn or not. */
    public void asked(View view) {
        Optional<Question> now = Optional.of(Question.of(view));
        lock.lock();
        try {
            if (!asked.equals(now))
                dropUnread();
            asked = now;
        } finally {
            lock.unlock();
        }
    }

    /** This is on the glass from now on. */
    public void drawn(View view) {
        Optional<Question> now = Optional.of(Question.of(view));
        lock.lock();
        try {
            if (!drawn.equals(now))
                drawnAt = time.nanos();
            drawn = now;
        } finally {
            lock.unlock();
        }
    }

    /**
     * This is asked and has reached the person at once, by ear. Unread touches are left to the guard of the glass, which
     * is asked the same.
     */
    public void told(View view) {
        Optional<Question> now = Optional.of(Question.of(view));
        lock.lock();
        try {
            if (!drawn.equals(now))
                drawnAt = time.nanos();
            asked = now;
            drawn = now;
        } finally {
            lock.unlock();
        }
    }

    /** A person touched a button of the picture that is on the glass; yields whether it counted. */
    public boolean touched(Touch touch) {
        lock.lock();
        try {
            boolean counts = drawn.isPresent() && drawn.equals(asked)
                    && time.nanos() - drawnAt >= SETTLE.toNanos();
            if (counts)
                touches.post(touch);
            return counts;
        } finally {
            lock.unlock();
        }
    }

    /** Answers to a question that is no longer asked; wishes about how to be served stay. */
    private void dropUnread() {
        List<Touch> settings = new ArrayList<>();
        for (Optional<Touch> touch = touches.poll(); touch.isPresent(); touch = touches.poll())
            if (touch.get() instanceof Touch.Setting)
                settings.add(touch.get());
        settings.forEach(touches::post);
    }

    /** Views of one question differ only in what they tell meanwhile, so that a tap between two of them counts. */
    private record Question(String screen, Preferences preferences) {
        static Question of(View view) {
            String name = view.screen() instanceof Screen.Sheet sheet
                    ? sheet.name()
                    : view.screen().getClass().getSimpleName();
            return new Question(name, view.preferences());
        }
    }
}
