package org.kiosk24.app.cli.device;

import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Option;

/** A line of 8 data bits, no parity, 1 stop bit. A picocli mixin. */
final class SerialOptions extends LineOptions {
    @Option(names = "--speed", defaultValue = "9600", paramLabel = "N", description = "Bits per second (default: ${DEFAULT-VALUE}), 8N1.")
    private int speed;

    Link open(Masker masker, Time time) {
        try {
            return open(LineSettings.n81(speed), masker, time);
        } catch (IllegalArgumentException e) {
            throw wrong("--speed: " + e.getMessage());
        }
    }
}
