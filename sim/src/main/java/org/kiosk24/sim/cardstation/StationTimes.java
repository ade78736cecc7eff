package org.kiosk24.sim.cardstation;

import java.time.Duration;

/**
 * How long the mechanism takes.
 *
 * @param ack from a block's end to its ACK
 * @param quick a command that moves nothing
 * @param draw drawing a card in
 * @param erase erasing, before printing
 * @param print printing
 * @param discharge pushing a card out
 * @param boot from power on to ready
 * @param slowAck an ACK as slow as the manual allows, with the fault {@code slow-ack}
 * @param lateAck an ACK later than that, with the fault {@code late-ack}
 */
public record StationTimes(Duration ack, Duration quick, Duration draw, Duration erase, Duration print,
        Duration discharge, Duration boot, Duration slowAck, Duration lateAck) {
    /** Like a real one, a little hurried: erase and print take 3 s. */
    public static final StationTimes REAL = ofMillis(10, 20, 700, 1200, 1800, 800, 1500, 2900, 4000);

    public static StationTimes ofMillis(int ack, int quick, int draw, int erase, int print, int discharge, int boot,
            int slowAck, int lateAck) {
        return new StationTimes(Duration.ofMillis(ack), Duration.ofMillis(quick), Duration.ofMillis(draw),
                Duration.ofMillis(erase), Duration.ofMillis(print), Duration.ofMillis(discharge),
                Duration.ofMillis(boot), Duration.ofMillis(slowAck), Duration.ofMillis(lateAck));
    }
}
