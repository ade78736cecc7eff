package org.kiosk24.device.cardstation;

import java.time.Duration;

/**
 * How long the host waits. The manual says only that an ACK may take up to 3 s; the rest is ours.
 *
 * @param ack for ACK, NAK or DLE after a block
 * @param answer for the response to a command that moves nothing
 * @param move for the response to a command that moves a card
 * @param print for the response to erase and print
 * @param repeat for a response that was asked for again
 * @param gap between two bytes of one block
 * @param quiet how long the line must be silent to count as idle, after something went wrong on it
 * @param slice between two questions whether to stop waiting for a person
 * @param removal between two looks at the sensors while a card hangs in the slot
 * @param sends how often one block is sent, or one response asked for, at most
 */
public record Tcp300Timers(Duration ack, Duration answer, Duration move, Duration print, Duration repeat, Duration gap,
        Duration quiet, Duration slice, Duration removal, int sends) {
    public static final Tcp300Timers DEFAULTS = new Tcp300Timers(Duration.ofMillis(3300), Duration.ofSeconds(3),
            Duration.ofSeconds(12), Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofMillis(300),
            Duration.ofMillis(60), Duration.ofMillis(250), Duration.ofMillis(500), 3);
}
