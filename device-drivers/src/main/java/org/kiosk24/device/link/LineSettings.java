package org.kiosk24.device.link;

import java.time.Duration;

/**
 * How bytes stand on a serial line. No flow control: none of the kiosk's devices uses it.
 *
 * @param baud bits per second, 50 to 4 000 000
 * @param dataBits 5 to 8
 */
public record LineSettings(int baud, int dataBits, Parity parity, StopBits stopBits) {
    public enum Parity {
        NONE, ODD, EVEN
    }

    public enum StopBits {
        ONE, TWO
    }

    public LineSettings {
        if (baud < 50 || baud > 4_000_000)
            throw new IllegalArgumentException("line speed " + baud + " is not within 50 to 4000000 bit/s");
        if (dataBits < 5 || dataBits > 8)
            throw new IllegalArgumentException(dataBits + " data bits: 5 to 8 are possible");
    }

    /** 8 data bits, no parity, 1 stop bit. */
    public static LineSettings n81(int baud) {
        return new LineSettings(baud, 8, Parity.NONE, StopBits.ONE);
    }

    /** 8 data bits, no parity, 2 stop bits. */
    public static LineSettings n82(int baud) {
        return new LineSettings(baud, 8, Parity.NONE, StopBits.TWO);
    }

    public LineSettings at(int newBaud) {
        return new LineSettings(newBaud, dataBits, parity, stopBits);
    }

    /** Bits that one byte takes on the wire: start, data, parity, stop. 10 for 8N1, 11 for 8N2. */
    public int bitsPerByte() {
        return 1 + dataBits + (parity == Parity.NONE ? 0 : 1) + (stopBits == StopBits.ONE ? 1 : 2);
    }

    /** How long the line itself needs for so many bytes. */
    public Duration lineTime(long bytes) {
        return Duration.ofNanos(bytes * bitsPerByte() * 1_000_000_000L / baud);
    }

    /** As technicians write it: {@code 9600 8N2}. */
    @Override
    public String toString() {
        return baud + " " + dataBits + parity.name().charAt(0) + (stopBits == StopBits.ONE ? 1 : 2);
    }
}
