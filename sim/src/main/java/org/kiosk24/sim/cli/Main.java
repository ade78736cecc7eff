package org.kiosk24.sim.cli;

import org.kiosk24.app.cli.EnrolCommand;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.cli.Version;
import org.kiosk24.app.cli.config.ConfigCommand;
import org.kiosk24.app.cli.diag.DiagCommand;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.cli.journal.JournalCommand;
import org.kiosk24.app.log.Logging;
import org.kiosk24.sim.gallery.ServedSamples;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kiosk} as the launcher in a checkout runs it. */
@Command(name = "kiosk", mixinStandardHelpOptions = true, description = "A police self-service kiosk, and its world.", footer = "%nkiosk test builds and tests everything.", subcommands = {
        DemoCommand.class, DockCommand.class, RunCommand.class, EnrolCommand.class, SimCommand.class,
        DeviceCommand.class,
        ConfigCommand.class,
        JournalCommand.class, DiagCommand.class, DayCommand.class, SoakCommand.class, ReplayCommand.class,
        BenchCommand.class,
        MatrixCommand.class})
public final class Main {
    public static void main(String[] args) {
        Logging.start();
        System.exit(commands().execute(args));
    }

    /** The gallery also shows what the services show to those who are served. */
    static CommandLine commands() {
        var samples = Stream.concat(GalleryCommand.SAMPLES.stream(), Stream.of(new ServedSamples())).toList();
        return Version.in(new CommandLine(new Main()).addSubcommand(new GalleryCommand(samples)));
    }
}
