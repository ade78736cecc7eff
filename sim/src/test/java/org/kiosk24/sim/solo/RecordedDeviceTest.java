package org.kiosk24.sim.solo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.device.link.Direction;
import org.kiosk24.device.link.Recording;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import picocli.CommandLine;

/** What the app's commands record of a device becomes a device that they cannot tell from it. */
class RecordedDeviceTest {
    @TempDir
    private Path folder;
    private final RealTime time = new RealTime();
    private final List<String> told = new CopyOnWriteArrayList<>();

    private static JsonObject kiosk(String command, String... more) {
        var all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(Arrays.asList(more));
        all.add("--json");
        var out = new StringWriter();
        new CommandLine(new DeviceCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()))
                .execute(all.toArray(String[]::new));
        return JsonParser.parseString(out.toString().strip().lines().reduce("", (_, last) -> last)).getAsJsonObject();
    }

    private Recording recorded(Serial kind, String... commands) throws IOException {
        Path file = folder.resolve("record.txt");
        var lines = new CopyOnWriteArrayList<String>();
        try (var device = new SoloDevice(kind, new TcpPort(InetAddress.getLoopbackAddress(), 0, time),
                Optional.of("zhang"), time, frame -> {
                }, lines::add)) {
            for (String command : commands)
                kiosk(command, "--port", device.plug().address());
        }
        return Recording.parse(file.toString(), List.copyOf(lines));
    }

    private void play(Recording recording, Plug plug) {
        Serial kind = RecordedDevice.kindOf(recording).orElseThrow();
        var device = new RecordedDevice(recording, kind, plug, plug.deviceEnd(), time, told::add);
        time.start("recorded", device::run);
    }

    @ParameterizedTest
    @CsvSource({"IDCARD,idcard status", "PAYMENT,payment register", "CARD_STATION,card-station status",
            "RECEIPT,receipt status"})
    void the_same_command_gets_the_same_answer_again_and_again(Serial kind, String command) throws IOException {
        Recording recording = recorded(kind, command);
        try (var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time)) {
            play(recording, plug);

            JsonObject first = kiosk(command, "--port", plug.address());
            assertEquals(first, kiosk(command, "--port", plug.address()));

            assertTrue(!first.has("fault"), () -> first + " " + told);
        }
    }

    @Test
    void a_record_that_was_ended_before_the_hosts_last_word_serves_as_well() throws IOException {
        Recording whole = recorded(Serial.CARD_STATION, "card-station status");
        List<Recording.Entry> entries = whole.entries();
        int end = entries.size();
        while (!(entries.get(end - 1) instanceof Recording.Bytes(var to, _, _, _) && to == Direction.TO_HOST))
            end--;
        try (var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time)) {
            play(new Recording(whole.name(), entries.subList(0, end)), plug);

            for (int i = 0; i < 3; i++) {
                JsonObject status = kiosk("card-station status", "--port", plug.address());
                assertTrue(!status.has("fault"), () -> status + " " + told);
            }
        }
    }

    @Test
    void a_card_that_was_read_is_read_masked_on_a_serial_port() throws IOException {
        Recording recording = recorded(Serial.IDCARD, "idcard read");
        try (var plug = new PtyPort(folder.resolve("reader"), Serial.IDCARD.settings(), Pacing.LINE_SPEED, time)) {
            play(recording, plug);

            JsonObject card = kiosk("idcard read", "--port", plug.address());

            assertTrue(card.has("idNumber"), () -> card + " " + told);
            String number = card.get("idNumber").getAsString();
            assertTrue(number.matches("[0-9]{3}\\*+[0-9X]{4}"), number);
        }
    }

    @Test
    void a_host_that_asks_something_else_is_told_with_line_and_byte_and_the_record_goes_on_from_its_beginning()
            throws IOException {
        Recording recording = recorded(Serial.IDCARD, "idcard status");
        try (var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time)) {
            play(recording, plug);

            assertEquals("TIMED_OUT", kiosk("idcard read", "--timeout", "1", "--port", plug.address()).get("fault")
                    .getAsString().replace("NO_ANSWER", "TIMED_OUT"));
            assertTrue(told.stream().anyMatch(t -> t.matches("the host departs from .*record.txt, line [0-9]+: byte"
                    + " [0-9]+ is [0-9A-F]{2} there, [0-9A-F]{2} now")), told.toString());

            JsonObject status = kiosk("idcard status", "--port", plug.address());
            assertTrue(!status.has("fault"), () -> status + " " + told);
        }
    }

    @Test
    void a_record_in_which_nothing_is_said_to_a_device_is_none() throws IOException {
        var empty = Recording.parse("empty", List.of("# kiosk24 wire transcript 1", "< 0.000001 06"));
        assertEquals(Optional.empty(), RecordedDevice.kindOf(empty));
        try (var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time)) {
            assertThrows(IllegalArgumentException.class, () -> new RecordedDevice(empty, Serial.PAYMENT, plug,
                    plug.deviceEnd(), time, told::add));
        }
    }
}
