package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.wire.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk sim ...}. */
@Command(name = "sim", mixinStandardHelpOptions = true, description = "The simulated world.", subcommands = {
        SimCommand.Devices.class})
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
        public Integer call() throws InterruptedException {
            try (var simulation = new Simulation(dir, VisitTimers.DEFAULT, new RealTime())) {
                var stopped = new CountDownLatch(1);
                var closed = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                    stopped.countDown();
                    try {
                        closed.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
                output.done(paths(simulation));
                if (!output.json())
                    output.print("Ctrl-C ends it. What can be done: curl " + simulation.control());
                stopped.await();
                simulation.close();
                closed.countDown();
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
