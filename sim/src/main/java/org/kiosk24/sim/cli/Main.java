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
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kiosk} as the launcher in a checkout runs it. */
@Command(name = "kiosk", mixinStandardHelpOptions = true, description = "A police self-service kiosk, and its world.", footer = {
        "", "kiosk test builds and tests everything; kiosk package makes the box's Debian package."})
public final class Main {
    private static final List<Class<?>> COMMANDS = List.of(DemoCommand.class, DockCommand.class, RunCommand.class,
            EnrolCommand.class, SimCommand.class, DeviceCommand.class, ConfigCommand.class, JournalCommand.class,
            DiagCommand.class, DayCommand.class, SoakCommand.class, ReplayCommand.class, BenchCommand.class,
            MatrixCommand.class);

    public static void main(String[] args) {
        Logging.start();
        System.exit(commands(args).execute(args));
    }

    /** All of them. The gallery also shows what the services show to those who are served. */
    static CommandLine commands() {
        var line = new CommandLine(new Main());
        COMMANDS.forEach(line::addSubcommand);
        var samples = Stream.concat(GalleryCommand.SAMPLES.stream(), Stream.of(new ServedSamples())).toList();
        return Version.in(line.addSubcommand(new GalleryCommand(samples)));
    }

    /**
     * Only the one that is called, if the first word is its name: to look into all of them, whose subcommands have
     * subcommands, is felt at the start.
     */
    static CommandLine commands(String[] args) {
        return COMMANDS.stream().filter(c -> args.length > 0 && name(c).equals(args[0])).findFirst()
                .map(c -> Version.in(new CommandLine(new Main()).addSubcommand(c))).orElseGet(Main::commands);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
