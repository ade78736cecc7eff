package org.kiosk24.sim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.app.log.Logging;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.dock.KioskFront;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk sim front}: the kiosk of a dock. */
@Command(name = "front", mixinStandardHelpOptions = true, hidden = true, description = "Serve with no window: pictures"
        + " of the glass go to standard output, touches come from standard input, and it ends when that does.")
final class FrontCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration file.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var pictures = new FileOutputStream(FileDescriptor.out);
        // whatever else is said must not come between the pictures
        System.setOut(System.err);
        return switch (ConfigFile.read(file)) {
            case ConfigFile.Reading.Good(var config) -> serve(config, pictures);
            case ConfigFile.Reading.Wrong(var problems) -> {
                problems.forEach(problem -> output.say(problem.toString()));
                yield 1;
            }
        };
    }

    private int serve(KioskConfig config, FileOutputStream pictures) throws IOException {
        Logging.toFile(config.log());
        return new KioskFront(new java.io.BufferedOutputStream(pictures)).serve(config, System.in,
                () -> Runtime.getRuntime().exit(0), new RealTime(), output);
    }
}
