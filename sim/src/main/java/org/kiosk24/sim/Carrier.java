package org.kiosk24.sim;

import java.util.function.Consumer;

/** What a line does with the bytes it is given: carry them on whole and at once, or not. */
@FunctionalInterface
public interface Carrier {
    Carrier FAITHFUL = (toDevice, bytes, arrive) -> arrive.accept(bytes);

    /** Runs in the sender's actor. {@code arrive} may be called any number of times, by any actor, now or later. */
    void carry(boolean toDevice, byte[] bytes, Consumer<byte[]> arrive);
}
