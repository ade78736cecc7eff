package org.kiosk24.sim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    @Test
    void a_command_that_is_called_is_the_same_as_among_all_others() {
        CommandLine all = Main.commands();
        all.getSubcommands().forEach((name, command) -> {
            CommandLine called = Main.commands(new String[]{name, "--help"}).getSubcommands().get(name);
            assertEquals(command.getUsageMessage(), called.getUsageMessage());
            assertEquals(command.getSubcommands().keySet(), called.getSubcommands().keySet());
        });
    }

    @Test
    void the_one_that_is_called_stands_alone() {
        assertEquals(Set.of("day"), Main.commands(new String[]{"day", "--seed", "7"}).getSubcommands().keySet());
    }

    @Test
    void whoever_calls_none_of_them_is_shown_all() {
        String all = Main.commands().getUsageMessage();
        for (String[] args : new String[][]{{}, {"--help"}, {"dya"}, {"--seed", "day"}})
            assertEquals(all, Main.commands(args).getUsageMessage());
    }
}
