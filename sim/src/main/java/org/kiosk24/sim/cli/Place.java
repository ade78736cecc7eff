package org.kiosk24.sim.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.TcpPort;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a simulated device is to be found. A picocli mixin. */
final class Place {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(multiplicity = "1")
    private Choice choice;

    private static final class Choice {
        @Option(names = "--pty", paramLabel = "PATH", description = "A serial port: this path will be a link to a"
                + " pseudo-terminal, at the line's real speed.")
        private String pty;

        @Option(names = "--tcp", paramLabel = "[HOST:]PORT", description = "A TCP port, as behind a network adapter; one"
                + " connection at a time; 0 for any port that is free. On loopback, unless a host is named.")
        private String tcp;
    }

    /** @throws IOException if there can be none */
    Plug plug(Serial kind, Time time) throws IOException {
        if (choice.pty == null)
            return tcp(time);
        try {
            return new PtyPort(Path.of(choice.pty), kind.settings(), Pacing.LINE_SPEED, time);
        } catch (InvalidPathException e) {
            throw wrong("--pty: " + e.getMessage());
        }
    }

    private Plug tcp(Time time) throws IOException {
        int colon = choice.tcp.lastIndexOf(':');
        String port = choice.tcp.substring(colon + 1);
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535)
            throw wrong("--tcp: expected a port from 0 to 65535, or host:port, not " + choice.tcp);
        try {
            InetAddress host = colon < 0
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByName(choice.tcp.substring(0, colon));
            return new TcpPort(host, Integer.parseInt(port), time);
        } catch (UnknownHostException e) {
            throw wrong("--tcp: host " + e.getMessage() + " is not known");
        }
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
