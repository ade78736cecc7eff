package org.kiosk24.app.cli.diag;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kiosk diag staff}: who may open the kiosk's own side on the glass. */
@Command(name = "staff", mixinStandardHelpOptions = true, description = {
        "Who may log in at the kiosk's glass: by number, PIN and one-time code of an authenticator app.",
        "A kiosk that runs knows of a change at once."}, subcommands = {StaffAddCommand.class, StaffListCommand.class,
                StaffRemoveCommand.class, StaffCodeCommand.class})
final class StaffCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Missing required subcommand: add, list, remove or code");
    }
}
