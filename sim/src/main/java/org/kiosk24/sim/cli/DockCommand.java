package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.dock.Dock;
import org.kiosk24.sim.wire.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk dock}. */
@Command(name = "dock", mixinStandardHelpOptions = true, description = {
        "The kiosk and its simulated devices on a web page: move cards, break devices, cut the power, and watch each"
                + " line field by field.",
        "On loopback only; the printed address has a token in it, without which nobody is let in."})
final class DockCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Spec
    private CommandSpec command;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Of the page; any that is free by"
            + " default.")
    private int port;

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder for devices and data; a new temporary one by"
            + " default.")
    private Path dir;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535)
            throw new ParameterException(command.commandLine(), "--port: 0 to 65535, not " + port);
        Time time = new RealTime();
        try {
            Path folder = dir == null ? Files.createTempDirectory("kiosk24-dock-") : Files.createDirectories(dir);
            try (var simulation = new Simulation(folder, VisitTimers.DEFAULT, port, time);
                    var dock = new Dock(simulation, config(simulation), time)) {
                var end = new UntilStopped(time);
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put("page", dock.page().toString());
                facts.putAll(SimCommand.paths(simulation));
                output.done(facts);
                output.say("Open the page in a browser. Ctrl-C ends it.");
                end.then(() -> {
                    dock.close();
                    simulation.close();
                });
                return 0;
            }
        } catch (IOException e) {
            output.say(e.getMessage());
            return 1;
        }
    }

    private static KioskConfig config(Simulation simulation) throws IOException {
        return switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var good) -> good;
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        };
    }
}
