package org.kiosk24.app.staff;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.kiosk24.device.time.Time;

/**
 * Lets staff in by number, PIN and one-time code, and makes guessing slow.
 *
 * <p>A try is written down as wrong before it is looked at, and crossed out when it was right: pulling the plug at any
 * moment gains no try. How long to wait follows from the number of wrong tries alone ({@link Growing}) and is measured
 * by the monotonic clock from the last of them, or from the start of this program if that came later. So a restart
 * begins the wait anew, and setting the calendar, back or on, neither shortens nor prolongs it. A process has one of
 * these for one file, whichever actors ask it.
 */
public final class Login {
    private final StaffFile file;
    private final Time time;
    private final long began;
    private final ReentrantLock trying = new ReentrantLock();
    private final Map<String, Long> lastTried = new HashMap<>();
    private long lastTriedHere;

    /** What came of a try. */
    public sealed interface Answer {
        record Admitted(Member member) implements Answer {}

        /** One of the three was wrong; which one is not told. */
        record Wrong() implements Answer {}

        /** It was not even looked at. */
        record Wait(Duration left) implements Answer {}
    }

    public Login(StaffFile file, Time time) {
        this.file = file;
        this.time = time;
        began = time.nanos();
        lastTriedHere = began;
    }

    /** Whether anybody is enrolled. */
    public boolean possible() throws IOException {
        return !file.read().members().isEmpty();
    }

    /** How long nothing is looked at under this number, whoever has it or nobody. */
    public Duration wait(String number) throws IOException {
        trying.lock();
        try {
            return wait(file.read(), number);
        } finally {
            trying.unlock();
        }
    }

    private Duration wait(Staff staff, String number) {
        Duration person = left(Growing.PERSON.after(staff.wrong(number)), lastTried.getOrDefault(number, began));
        Duration kiosk = left(Growing.KIOSK.after(staff.wrong()), lastTriedHere);
        return person.compareTo(kiosk) > 0 ? person : kiosk;
    }

    private Duration left(Duration wait, long since) {
        Duration left = wait.minusNanos(time.nanos() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** @throws IOException if the try could not be written down; it was not looked at then */
    public Answer admit(String number, Pin pin, String code) throws IOException {
        trying.lock();
        try {
            return looked(number, pin, code);
        } finally {
            trying.unlock();
        }
    }

    private Answer looked(String number, Pin pin, String code) throws IOException {
        Duration wait = wait(number);
        if (wait.isPositive())
            return new Answer.Wait(wait);
        Staff staff = file.change(before -> before.tried(number));
        lastTried.put(number, time.nanos());
        lastTried.keySet().removeIf(tried -> !staff.knows(tried));
        lastTriedHere = time.nanos();
        Optional<Member> member = staff.member(number);
        boolean rightPin = member.map(Member::pin).orElse(PinHash.NOBODY).matches(pin);
        OptionalLong step = member.map(m -> m.totp().matching(code, time.now(), m.lastStep()))
                .orElse(OptionalLong.empty());
        if (!rightPin || step.isEmpty())
            return new Answer.Wrong();
        file.change(before -> before.admitted(number, step.getAsLong()));
        return new Answer.Admitted(member.get());
    }
}
