package org.kiosk24.sim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.device.DeviceCommand;
import picocli.CommandLine;

/** The command as a developer starts it: a process of its own. */
class SoloCommandTest {
    @TempDir
    private Path folder;

    private static Process start(String... args) throws IOException {
        var command = new java.util.ArrayList<>(java.util.List.of(System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "sim"));
        command.addAll(java.util.List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static int status(String address) {
        return new CommandLine(new DeviceCommand()).setOut(new PrintWriter(new StringWriter()))
                .execute("receipt", "status", "--port", address);
    }

    @Test
    void it_tells_where_it_listens_and_each_frame_and_removes_its_link_when_it_is_stopped() throws Exception {
        Path port = folder.resolve("printer");
        Path record = folder.resolve("record.txt");
        Process process = start("device", "receipt", "--pty", port.toString(), "--json", "--record", record.toString());
        try (BufferedReader out = process.inputReader()) {
            assertEquals("{\"device\":\"receipt\",\"port\":\"" + port + "\"}", out.readLine());

            assertEquals(0, status(port.toString()));

            var frame = JsonParser.parseString(out.readLine()).getAsJsonObject();
            assertEquals("device", frame.get("to").getAsString());
            assertEquals("10 04 01 status question", frame.get("frame").getAsString());
            assertTrue(Files.readString(record).contains("10 04 01"));
            assertTrue(Files.isSymbolicLink(port));
            process.destroy();
            process.waitFor();
            assertFalse(Files.exists(port, LinkOption.NOFOLLOW_LINKS), "the link is left behind");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_free_TCP_port_is_found_and_told() throws Exception {
        Process process = start("device", "receipt", "--tcp", "0", "--json");
        try (BufferedReader out = process.inputReader()) {
            String port = JsonParser.parseString(out.readLine()).getAsJsonObject().get("port").getAsString();

            assertTrue(port.startsWith("tcp://127.0.0.1:"), port);
            assertEquals(0, status(port));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_record_becomes_a_device_that_tells_its_kind_and_where_it_is() throws Exception {
        Path record = folder.resolve("printer.txt");
        Files.writeString(record, """
                # kiosk24 wire transcript 1
                > 0.001000 10 04 01
                < 0.002000 12
                > 0.003000 10 04 02
                < 0.004000 12
                > 0.005000 10 04 03
                < 0.006000 12
                > 0.007000 10 04 04
                < 0.008000 12
                """);
        Process process = start("replay-device", record.toString(), "--tcp", "0", "--json");
        try (BufferedReader out = process.inputReader()) {
            var facts = JsonParser.parseString(out.readLine()).getAsJsonObject();
            assertEquals("receipt", facts.get("device").getAsString());

            assertEquals(0, status(facts.get("port").getAsString()));

            assertEquals("{\"told\":\"the record is over, and begins anew\"}", out.readLine());
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_file_that_is_no_record_of_a_device_is_wrong_usage() throws IOException {
        Path silent = Files.writeString(folder.resolve("silent.txt"), "# kiosk24 wire transcript 1\n");
        Path none = Files.writeString(folder.resolve("none.txt"), "hello\n");
        for (String wrong : new String[]{silent + " --tcp 0", none + " --tcp 0", folder + "/nothing --tcp 0",
                silent + " --device receipt --tcp 0"})
            assertEquals(2, Main.commands().setErr(new PrintWriter(new StringWriter())).execute(
                    ("sim replay-device " + wrong).split(" ")), wrong);
    }

    @Test
    void wrong_usage_is_exit_code_2() {
        for (String wrong : new String[]{"idcard", "scanner --tcp 0", "idcard --tcp x", "idcard --tcp 70000",
                "idcard --tcp 0 --pty " + folder.resolve("x"), "idcard --tcp 0 --persona zhong",
                "idcard --tcp 0 --record /nowhere/at/all"}) {
            var err = new StringWriter();
            assertEquals(2, Main.commands().setErr(new PrintWriter(err)).execute(
                    ("sim device " + wrong).split(" ")), () -> wrong + ": " + err);
        }
    }
}
