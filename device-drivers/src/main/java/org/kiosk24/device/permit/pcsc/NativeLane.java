package org.kiosk24.device.permit.pcsc;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * A platform thread for calls that may block in native code for ever, as PC/SC does on a silent chip: a virtual thread
 * would hold its carrier all that time. Callers wait in a mailbox, until a deadline; a lane whose call never came back
 * is abandoned, and its thread ends when the call does.
 */
final class NativeLane {
    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private final Time time;
    private volatile boolean abandoned;
    private boolean ended;

    NativeLane(Time time) {
        this.time = time;
        Thread.ofPlatform().daemon().name("pcsc").start(this::run);
    }

    private void run() {
        while (!ended)
            try {
                calls.take().run();
            } catch (InterruptedException e) {
                return;
            }
    }

    /** A call into the library. */
    interface Call<T> {
        T run() throws WinscardError;
    }

    private sealed interface Outcome<T> {
        record Value<T>(T value) implements Outcome<T> {}

        record Error<T>(WinscardError error) implements Outcome<T> {}

        record Broken<T>(RuntimeException cause) implements Outcome<T> {}
    }

    /** What the call yields; empty if it has not come back by the deadline, or the lane is abandoned. */
    <T> Optional<T> call(Call<T> call, Deadline deadline) throws WinscardError {
        if (abandoned)
            return Optional.empty();
        Mailbox<Outcome<T>> outcomes = time.mailbox();
        calls.add(() -> outcomes.post(outcome(call)));
        Optional<Outcome<T>> outcome = outcomes.receive(deadline);
        if (outcome.isEmpty())
            return Optional.empty();
        return switch (outcome.get()) {
            case Outcome.Value<T>(var value) -> Optional.of(value);
            case Outcome.Error<T>(var error) -> throw error;
            case Outcome.Broken<T>(var cause) -> throw cause;
        };
    }

    private static <T> Outcome<T> outcome(Call<T> call) {
        try {
            return new Outcome.Value<>(call.run());
        } catch (WinscardError e) {
            return new Outcome.Error<>(e);
        } catch (RuntimeException e) {
            return new Outcome.Broken<>(e);
        }
    }

    /** Ends the thread after this last act, once the calls before it have come back. */
    void abandon(Runnable last) {
        abandoned = true;
        calls.add(() -> {
            ended = true;
            last.run();
        });
    }
}
