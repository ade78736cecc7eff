package org.kiosk24.device.permit;

/**
 * What bytes from outside turned out to be. Every decoder of this package answers with one of the two, whatever it is
 * given.
 */
public sealed interface Decoded<T> {
    record Good<T>(T value) implements Decoded<T> {}

    /** @param why for a technician: which part is wrong; never its personal content */
    record Bad<T>(String why) implements Decoded<T> {}

    static <T> Decoded<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Decoded<T> bad(String why) {
        return new Bad<>(why);
    }
}
