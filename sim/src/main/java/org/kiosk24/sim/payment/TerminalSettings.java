package org.kiosk24.sim.payment;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A terminal as it was set up.
 *
 * @param terminalId 8 digits
 * @param password 6 digits
 * @param currency 4 digits
 * @param firstReceipt the number of the next payment; its predecessor was the installer's trial payment
 */
public record TerminalSettings(String terminalId, String password, String currency, ZoneId zone, int firstReceipt,
        Personality personality, Times times) {
    /**
     * @param card how long it waits for a card, and for a PIN
     * @param answer how long it waits for the answer to a result
     * @param host how long the bank takes
     * @param reversal how long an auto-reversal takes
     * @param boot from power to the first answer
     */
    public record Times(Duration t1, Duration t2, Duration t3, Duration card, Duration answer, Duration host,
            Duration reversal, Duration boot) {
        public static final Times DEFAULT = new Times(Duration.ofMillis(200), Duration.ofSeconds(5),
                Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(800),
                Duration.ofSeconds(3), Duration.ofSeconds(20));
    }

    public static final TerminalSettings DEFAULT = new TerminalSettings("28004869", "123456", "0156",
            ZoneId.of("Asia/Shanghai"), 153, Personality.AUTO_REVERSE, Times.DEFAULT);

    public TerminalSettings with(Personality other) {
        return new TerminalSettings(terminalId, password, currency, zone, firstReceipt, other, times);
    }

    public TerminalSettings with(Times other) {
        return new TerminalSettings(terminalId, password, currency, zone, firstReceipt, personality, other);
    }
}
