package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.demo.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk sim pictures}. */
@Command(name = "pictures", mixinStandardHelpOptions = true, description = "Draw the small pictures of the screens that"
        + " the README shows.")
final class PicturesCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; older pictures of the same"
            + " names are replaced.")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        return output
                .done(Map.of("pictures", Pictures.draw(dir, new RealTime()).stream().map(Path::toString).toList()));
    }
}
