package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.line.TranscriptFile;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.solo.Serial;
import org.kiosk24.sim.solo.SoloDevice;
import org.kiosk24.sim.solo.ToldLink.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk sim device}. */
@Command(name = "device", mixinStandardHelpOptions = true, description = {
        "Run one simulated device by itself until Ctrl-C, on a pseudo-terminal or a TCP port, and tell each frame on its"
                + " line, personal data masked."})
final class SoloCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Mixin
    private Place place;

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "DEVICE", description = "${COMPLETION-CANDIDATES}.")
    private Serial kind;

    @Option(names = "--persona", paramLabel = "NAME", defaultValue = "zhang", description = "Who stands in front of it,"
            + " with cards; nobody for nobody (${DEFAULT-VALUE}).")
    private String persona;

    @Option(names = "--record", paramLabel = "FILE", description = "Write down what goes over the line, personal data"
            + " masked, in a new file.")
    private Path record;

    @Option(names = {"--script", "--faults"}, paramLabel = "FILE", description = "A fault script that plays from the"
            + " beginning, such as: after the 1st approved payment, terminal silent for 20 s.")
    private Path script;

    @Override
    public Integer call() {
        Time time = new RealTime();
        Consumer<String> transcript = transcript();
        try (Plug plug = place.plug(kind, time);
                var device = device(plug, time, transcript)) {
            var stage = device.stage(output::say);
            new Play(new ScriptFile(command, script).read(stage.cast()), stage,
                    rule -> output.say("script:" + rule.line()
                            + " " + rule.text()))
                    .begin();
            var end = new UntilStopped(time);
            output.done(facts(device));
            output.say("Ctrl-C ends it.");
            end.then(device);
            return 0;
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private SoloDevice device(Plug plug, Time time, Consumer<String> transcript) {
        try {
            return new SoloDevice(kind, plug, persona.equals("nobody") ? Optional.empty() : Optional.of(persona), time,
                    this::tell, transcript);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--persona: " + e.getMessage());
        }
    }

    private Consumer<String> transcript() {
        if (record == null)
            return line -> {
            };
        try {
            return new TranscriptFile(record);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(command.commandLine(),
                    "--record: " + record + " is there already; name a new file");
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "--record: " + record + " cannot be written: " + e);
        }
    }

    private static Map<String, Object> facts(SoloDevice device) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("device", device.kind().toString());
        facts.put("port", device.plug().address());
        return facts;
    }

    private void tell(Told frame) {
        if (!output.json()) {
            output.print(frame.toString());
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("at", frame.at().toNanos() / 1000 / 1e6);
        facts.put("to", frame.direction() == Direction.TO_DEVICE ? "device" : "host");
        facts.put("frame", frame.words());
        output.object(facts);
    }
}
