package org.kiosk24.app.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConfigCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command = new CommandLine(new ConfigCommand()).setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err));

    @Test
    void a_good_file_is_shown_in_short_with_exit_code_0() {
        assertEquals(0, command.execute("check", "--json", "--config", "../packaging/kiosk.example.toml"));

        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertTrue(json.get("good").getAsBoolean());
        assertEquals("/dev/kiosk24/idcard", json.get("idcard").getAsString());
    }

    @Test
    void a_wrong_file_ends_with_exit_code_1_and_each_mistake_on_a_line_of_its_own(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("k.toml"), "[kiosk]\nid = 1\ncolour = 2\n");

        assertEquals(1, command.execute("check", "--json", "--config", file.toString()));

        JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertEquals("kiosk.id", json.getAsJsonArray("problems").asList().stream().map(p -> p.getAsJsonObject())
                .filter(p -> p.get("line").getAsInt() == 2).findFirst().orElseThrow().get("key").getAsString());
        assertTrue(err.toString().contains(file + ":3:1: kiosk.colour: unknown key"), err.toString());
    }

    @Test
    void no_file_named_is_wrong_usage() {
        assertEquals(2, command.execute("check"));
    }
}
