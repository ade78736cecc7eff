package org.kiosk24.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "device --version", "device idcard read --version", "journal list -V"})
    void every_command_says_the_version_of_the_build(String line) {
        var out = new StringWriter();
        CommandLine kiosk = Version.in(new CommandLine(new Main())).setOut(new PrintWriter(out));
        assertEquals(0, kiosk.execute(line.split(" ")));
        assertTrue(out.toString().matches("kiosk [0-9]+\\.[0-9]+\\.[0-9]+\\S* \\(Java [0-9]\\S* .*\\)\\R"),
                out.toString());
    }
}
