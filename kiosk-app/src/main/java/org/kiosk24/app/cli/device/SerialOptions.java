package org.kiosk24.app.cli.device;

import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.SerialLink;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which serial port, and how fast: 8 data bits, no parity, 1 stop bit. A picocli mixin. */
final class SerialOptions {
    @Option(names = "--port", required = true, paramLabel = "PATH", description = "The serial port, such as /dev/ttyUSB0.")
    private String port;

    @Option(names = "--speed", defaultValue = "9600", paramLabel = "N", description = "Bits per second (default: ${DEFAULT-VALUE}), 8N1.")
    private int speed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    SerialLink open(Time time) {
        try {
            return new SerialLink(port, LineSettings.n81(speed), time);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--speed: " + e.getMessage());
        }
    }
}
