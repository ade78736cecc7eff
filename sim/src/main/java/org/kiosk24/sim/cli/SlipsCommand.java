package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kiosk24.app.cli.Output;
import org.kiosk24.sim.gallery.PrintedSlips;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kiosk sim slips}. */
@Command(name = "slips", mixinStandardHelpOptions = true, description = "Draw every kind of slip that the kiosk prints,"
        + " in each language, as its paper looks.")
final class SlipsCommand implements Callable<Integer> {
    @Mixin
    private Output output;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; older pictures of the same"
            + " names are replaced.")
    private Path dir;

    @Override
    public Integer call() throws IOException {
        return output.done(Map.of("slips", PrintedSlips.draw(dir).stream().map(Path::toString).toList()));
    }
}
