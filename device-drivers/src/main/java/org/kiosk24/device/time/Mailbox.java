package org.kiosk24.device.time;

import java.util.Optional;

/**
 * An unbounded first-in first-out queue from any thread to the actors that wait on it.
 *
 * @param <T> the messages
 */
public interface Mailbox<T> {
    /** Adds a message; never waits. */
    void post(T message);

    /** The next message, waiting until the deadline for one; empty if none came. */
    Optional<T> receive(Deadline deadline);

    /** The next message, waiting for it as long as it takes. */
    T receive();

    /** The next message if one is there already. */
    Optional<T> poll();
}
