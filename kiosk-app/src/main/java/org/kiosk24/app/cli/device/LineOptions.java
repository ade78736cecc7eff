package org.kiosk24.app.cli.device;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.kiosk24.app.config.Port;
import org.kiosk24.app.line.Lines;
import org.kiosk24.app.line.TranscriptFile;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.Masker;
import org.kiosk24.device.link.Transcript;
import org.kiosk24.device.time.Time;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a device's line is, and where to write down what goes over it. What is common to all picocli mixins of lines. */
abstract class LineOptions {
    @Option(names = "--port", required = true, paramLabel = "P", description = "The serial port, such as /dev/ttyUSB0, or tcp://host:port.")
    private String port;

    @Option(names = "--transcript", paramLabel = "FILE", description = "Write down what goes over the line, personal data masked, in a new file.")
    private Path transcript;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @param masker of the device's protocol, for the transcript */
    Link open(LineSettings settings, Masker masker, Time time) {
        Link line = Lines.open(port(), settings, time);
        if (transcript == null)
            return line;
        try {
            return Transcript.ofHost(line, masker, time, new TranscriptFile(transcript));
        } catch (FileAlreadyExistsException e) {
            throw wrong("--transcript: " + transcript + " is there already; name a new file");
        } catch (IOException e) {
            throw wrong("--transcript: " + transcript + " cannot be written: " + e);
        }
    }

    private Port port() {
        try {
            return port.startsWith("tcp:")
                    ? Port.tcp(port).orElseThrow(() -> wrong("--port: expected tcp://host:port, not " + port))
                    : new Port.Serial(Path.of(port));
        } catch (InvalidPathException e) {
            throw wrong("--port: " + e.getMessage());
        }
    }

    ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
