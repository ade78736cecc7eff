package org.kiosk24.sim.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.kiosk24.sim.script.Cast;
import org.kiosk24.sim.script.Script;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The fault script of a command. */
final class ScriptFile {
    private final CommandSpec command;
    private final Path file;

    /** @param file null for no script, as picocli has it */
    ScriptFile(CommandSpec command, Path file) {
        this.command = command;
        this.file = file;
    }

    /** A script with mistakes, or that cannot be read, is wrong usage. */
    Script read(Cast cast) {
        if (file == null)
            return Script.NONE;
        try {
            return Script.read(file, cast);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), "--script: " + e.getMessage());
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(),
                    "--script: cannot read " + file + ": " + e.getMessage());
        }
    }
}
