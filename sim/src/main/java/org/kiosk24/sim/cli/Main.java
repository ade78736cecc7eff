package org.kiosk24.sim.cli;

import org.kiosk24.app.cli.EnrolCommand;
import org.kiosk24.app.cli.RunCommand;
import org.kiosk24.app.cli.Version;
import org.kiosk24.app.cli.config.ConfigCommand;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.app.cli.gallery.GalleryCommand;
import org.kiosk24.app.cli.journal.JournalCommand;
import org.kiosk24.app.log.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kiosk} as the launcher in a checkout runs it. */
@Command(name = "kiosk", mixinStandardHelpOptions = true, description = "A police self-service kiosk, and its world.", footer = "%nkiosk test builds and tests everything.", subcommands = {
        DemoCommand.class, RunCommand.class, EnrolCommand.class, SimCommand.class, DeviceCommand.class,
        ConfigCommand.class,
        JournalCommand.class, GalleryCommand.class, DayCommand.class, SoakCommand.class, ReplayCommand.class,
        BenchCommand.class,
        MatrixCommand.class})
public final class Main {
    public static void main(String[] args) {
        Logging.start();
        System.exit(Version.in(new CommandLine(new Main())).execute(args));
    }
}
