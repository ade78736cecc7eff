package org.kiosk24.app.cli;

import org.kiosk24.app.cli.config.ConfigCommand;
import org.kiosk24.app.cli.diag.DiagCommand;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.app.cli.journal.JournalCommand;
import org.kiosk24.app.log.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code kiosk}: the command line as it is on the box. */
@Command(name = "kiosk", mixinStandardHelpOptions = true, description = "A police self-service kiosk.", subcommands = {
        RunCommand.class, EnrolCommand.class, DeviceCommand.class, ConfigCommand.class, JournalCommand.class,
        DiagCommand.class, RehearseCommand.class})
public final class Main {
    public static void main(String[] args) {
        Logging.start();
        System.exit(Version.in(new CommandLine(new Main())).execute(args));
    }
}
