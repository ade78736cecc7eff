package org.kiosk24.device.payment.zvt;

import java.time.Duration;

/**
 * The times of the protocol (PA00P016, 5) and of asking after a lost answer.
 *
 * @param t1 longest pause between two bytes of a frame
 * @param t2 longest wait for an acknowledgement
 * @param t3 longest wait for the answer to a command
 * @param t4 longest wait for a completion, restarted by every status; never less than what the terminal announced
 * @param announcedMargin added to the minutes that a terminal announces
 * @param enquiry like T4, for commands that wait for nobody
 * @param afterAbort how long to go on listening after T4 ran out and the payment was aborted
 * @param slice how often a cancel is looked for
 * @param settleListen how long to listen before asking anything: the terminal repeats itself for twice T2
 * @param settleGap between the two rounds of asking
 * @param busyPoll pause between two status enquiries while the terminal is busy
 * @param busyPatience how long a terminal may say that it is busy before settling gives up
 * @param lostPatience how long a line or a terminal may stay silent before settling gives up
 * @param longest no conversation lasts longer, however busy the terminal says it is
 */
public record ZvtTimers(Duration t1, Duration t2, Duration t3, Duration t4, Duration announcedMargin, Duration enquiry,
        Duration afterAbort, Duration slice, Duration settleListen, Duration settleGap, Duration busyPoll,
        Duration busyPatience, Duration lostPatience, Duration longest) {
    public static final ZvtTimers DEFAULT = new ZvtTimers(Duration.ofMillis(200), Duration.ofSeconds(5),
            Duration.ofSeconds(5), Duration.ofSeconds(180), Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(30), Duration.ofMillis(250), Duration.ofSeconds(15), Duration.ofSeconds(10),
            Duration.ofSeconds(2), Duration.ofSeconds(180), Duration.ofSeconds(60), Duration.ofMinutes(15));
}
