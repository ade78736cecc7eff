package org.kiosk24.device;

import java.util.function.Function;

/**
 * What a device act came to. Four shapes, and no fifth: a time-out is not an answer, it is {@link Unknown} until the
 * device has been asked (or {@link Failed} where the act certainly did not happen).
 *
 * @param <T> the fact that a success yields
 */
public sealed interface Result<T> {
    /** The act happened, and this is what it yielded. */
    record Done<T>(T value) implements Result<T> {}

    /** The device or the person said no; the act did not happen and nothing is broken. */
    record Refused<T>(Fault fault) implements Result<T> {}

    /** Something is wrong; {@link Fault#actHappened()} is {@code NO} or {@code YES}, never {@code UNKNOWN}. */
    record Failed<T>(Fault fault) implements Result<T> {}

    /** Something is wrong and the act may or may not have happened; ask the device before anything else. */
    record Unknown<T>(Fault fault) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Fault fault) {
        return new Refused<>(fault);
    }

    /** {@link Failed} or {@link Unknown}, by what the fault says of the act. */
    static <T> Result<T> fault(Fault fault) {
        return fault.actHappened() == ActHappened.UNKNOWN ? new Unknown<>(fault) : new Failed<>(fault);
    }

    default <U> Result<U> map(Function<? super T, ? extends U> f) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(f.apply(value));
            case Refused<T>(var fault) -> new Refused<>(fault);
            case Failed<T>(var fault) -> new Failed<>(fault);
            case Unknown<T>(var fault) -> new Unknown<>(fault);
        };
    }

    default <U> Result<U> then(Function<? super T, Result<U>> f) {
        return switch (this) {
            case Done<T>(var value) -> f.apply(value);
            case Refused<T>(var fault) -> new Refused<>(fault);
            case Failed<T>(var fault) -> new Failed<>(fault);
            case Unknown<T>(var fault) -> new Unknown<>(fault);
        };
    }
}
