package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.wire.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk sim ...}. */
@Command(name = "sim", mixinStandardHelpOptions = true, description = "The simulated world.", subcommands = {
        SimCommand.Devices.class, SoloCommand.class, ConformCommand.class, ReplayDeviceCommand.class,
        MakeTestCommand.class,
        PicturesCommand.class, SlipsCommand.class, CitizenCommand.class, FrontCommand.class, DiskCommand.class})
public final class SimCommand {

    @Command(name = "devices", mixinStandardHelpOptions = true, description = "Run the simulated devices, the permit"
            + " reader and the bureau until Ctrl-C, and write a kiosk.toml that points the app at them.")
    static final class Devices implements Callable<Integer> {
        @Mixin
        private Output output;

        @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder for the device paths and"
                + " all files; made if it is not there.")
        private Path dir;

        @Override
        public Integer call() {
            Time time = new RealTime();
            try (var simulation = new Simulation(dir, VisitTimers.DEFAULT, time)) {
                var end = new UntilStopped(time);
                output.done(paths(simulation));
                if (!output.json())
                    output.print("Ctrl-C ends it. What can be done: curl " + simulation.control());
                end.then(simulation);
                return 0;
            } catch (IOException e) {
                output.say(e.getMessage());
                return 1;
            }
        }
    }

    static Map<String, Object> paths(Simulation simulation) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("control", simulation.control().toString());
        for (String device : simulation.serialDevices())
            paths.put(device, simulation.port(device).path().toString());
        paths.put("config", simulation.config().toString());
        return paths;
    }
}
