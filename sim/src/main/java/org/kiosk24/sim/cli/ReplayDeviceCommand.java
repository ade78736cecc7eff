package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.solo.RecordedDevice;
import org.kiosk24.sim.solo.Serial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk sim replay-device}. */
@Command(name = "replay-device", mixinStandardHelpOptions = true, description = {
        "Make a device of a wire transcript, until Ctrl-C: it answers as was recorded, and tells where the host departs"
                + " from the record."})
final class ReplayDeviceCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private Place place;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The transcript, as --transcript, --record or a kiosk's own"
            + " recording wrote it.")
    private Path file;

    @Option(names = "--device", paramLabel = "DEVICE", description = "What was recorded: ${COMPLETION-CANDIDATES}; found"
            + " out by the record if it is not said.")
    private Serial kind;

    @Override
    public Integer call() {
        Time time = new RealTime();
        Recording recording;
        try {
            recording = Recording.read(file);
        } catch (IOException e) {
            throw wrong(e instanceof java.nio.file.NoSuchFileException ? file + " is not there" : e.getMessage());
        }
        Serial of = kind != null
                ? kind
                : RecordedDevice.kindOf(recording)
                        .orElseThrow(() -> wrong(file + " does not show of what device it is; name it with --device"));
        try (Plug plug = place.plug(of, time)) {
            RecordedDevice device = device(recording, of, plug, time);
            time.start("recorded " + of, device::run);
            var end = new UntilStopped(time);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("device", of.toString());
            facts.put("port", plug.address());
            facts.put("entries", recording.entries().size());
            output.done(facts);
            output.say("Ctrl-C ends it.");
            end.then(plug);
            return 0;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private RecordedDevice device(Recording recording, Serial of, Plug plug, Time time) {
        try {
            return new RecordedDevice(recording, of, plug, plug.deviceEnd(), time, this::tell);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private void tell(String what) {
        if (output.json())
            output.object(Map.of("told", what));
        else
            output.print(what);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
