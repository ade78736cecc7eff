package org.kiosk24.sim.solo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.Plug;
import org.kiosk24.sim.payment.ZvtTerminalModel;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.script.Script;
import picocli.CommandLine;

/** The app's own commands against each device by itself, on a serial port that the kernel provides and over TCP. */
class SoloDeviceTest {
    @TempDir
    private Path folder;
    private final RealTime time = new RealTime();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> transcript = new CopyOnWriteArrayList<>();
    private final StringWriter err = new StringWriter();
    private SoloDevice device;

    enum On {
        PTY, TCP
    }

    private SoloDevice start(Serial kind, On on) throws IOException {
        Plug plug = on == On.PTY
                ? new PtyPort(folder.resolve(kind.toString()), kind.settings(), Pacing.LINE_SPEED, time)
                : new TcpPort(InetAddress.getLoopbackAddress(), 0, time);
        device = new SoloDevice(kind, plug, Optional.of("zhang"), time, frame -> told.add(frame.direction().mark()
                + " " + frame.words()), transcript::add);
        return device;
    }

    @AfterEach
    void close() throws IOException {
        if (device != null)
            device.close();
    }

    private JsonObject kiosk(int exitCode, String... args) {
        var out = new StringWriter();
        String[] all = java.util.Arrays.copyOf(args, args.length + 3);
        all[args.length] = "--json";
        all[args.length + 1] = "--port";
        all[args.length + 2] = device.plug().address();
        assertEquals(exitCode, new CommandLine(new DeviceCommand()).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err)).execute(all), () -> err + "\n" + out);
        return JsonParser.parseString(out.toString().strip().lines().reduce("", (_, last) -> last)).getAsJsonObject();
    }

    private void assertTold(String... words) {
        for (String w : words)
            assertTrue(told.contains(w), () -> w + " in\n" + String.join("\n", told));
    }

    @ParameterizedTest
    @EnumSource
    void an_ID_card_is_read_and_each_frame_is_told_without_its_holder(On on) throws IOException {
        start(Serial.IDCARD, on);

        String number = kiosk(0, "idcard", "read").get("idNumber").getAsString();
        kiosk(0, "idcard", "status");

        assertTold("> 20 01 find card", "< 9F card found, 4 bytes", "> 30 01 read text and portrait",
                "< 90 done, 1284 bytes");
        assertFalse(String.join("\n", told).contains(number));
        assertFalse(String.join("\n", transcript).contains("4B 6D D5 8B"), "the name in the transcript");
    }

    @ParameterizedTest
    @EnumSource
    void a_card_payment_is_taken_and_found_again(On on) throws IOException {
        start(Serial.PAYMENT, on);

        String receipt = kiosk(0, "payment", "pay", "--fen", "1500").get("receipt").getAsString();

        assertEquals(1500, ((ZvtTerminalModel) device.model()).ledger().capturedFen());
        assertEquals(receipt, kiosk(0, "payment", "last").get("receipt").getAsString());
        assertTold("> 06 00 registration", "> 06 01 authorisation, 1500 fen",
                "< 04 0F status information, 00 ok, 1500 fen, receipt " + receipt, "< 06 0F completion", "> ACK",
                "> 80 00 done");
    }

    @ParameterizedTest
    @EnumSource
    void a_permit_is_drawn_in_and_pushed_out_and_comes_again(On on) throws IOException {
        start(Serial.CARD_STATION, on);

        assertEquals("INSIDE", kiosk(0, "card-station", "take").get("place").getAsString());
        assertEquals("NONE", kiosk(0, "card-station", "eject").get("place").getAsString());
        assertEquals("INSIDE", kiosk(0, "card-station", "take").get("place").getAsString());

        assertTold("> 53 (take a card in)", "< ACK", "< 53 (take a card in) answered 20 ok",
                "> 50 (discharge the card), 1 byte");
    }

    @ParameterizedTest
    @EnumSource
    void a_slip_is_printed_and_what_it_says_is_not_told(On on) throws IOException {
        start(Serial.RECEIPT, on);

        assertTrue(kiosk(0, "receipt", "status").get("canPrint").getAsBoolean());
        kiosk(0, "receipt", "print", "--text", "PERSONAL");

        assertEquals("PERSONAL", ((ReceiptPrinterModel) device.model()).slips().getLast().lines().getFirst());
        assertTold("> 10 04 01 status question", "< status 12", "> a line of 8 bytes", "> cut");
        assertFalse(String.join("\n", told).contains("PERSONAL"));
    }

    @ParameterizedTest
    @EnumSource
    void a_pulled_cable_is_no_connection_and_plugged_in_again_it_is_one_at_the_same_address(On on) throws IOException {
        start(Serial.RECEIPT, on);
        kiosk(0, "receipt", "status");
        String address = device.plug().address();

        device.plug().hangUp();
        assertEquals("NOT_CONNECTED", kiosk(1, "receipt", "status").get("fault").getAsString());
        device.plug().plugIn();

        kiosk(0, "receipt", "status");
        assertEquals(address, device.plug().address());
    }

    private void script(String text) {
        var stage = device.stage(told::add);
        new Play(Script.of(text, stage.cast()), stage, rule -> told.add("script:" + rule.line())).begin();
    }

    @Test
    void a_script_breaks_a_device_on_a_real_line_after_what_it_waits_for() throws IOException {
        start(Serial.IDCARD, On.PTY);
        script("after the 1st ID-card read, idcard sw-41 until mended");

        kiosk(0, "idcard", "read");
        assertEquals("CARD_UNREADABLE", kiosk(1, "idcard", "read").get("fault").getAsString());

        assertTold("script:1", "< 41 reading the card failed");
    }

    @ParameterizedTest
    @EnumSource
    void a_script_pulls_the_cable_of_a_device(On on) throws IOException {
        start(Serial.RECEIPT, on);
        script("after the 1st printed slip, hang up the printer\nat 1 h, plug in the printer");

        kiosk(0, "receipt", "status");
        new CommandLine(new DeviceCommand()).setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err)).execute("receipt", "print", "--text", "A", "--port",
                        device.plug().address());

        assertEquals("NOT_CONNECTED", kiosk(1, "receipt", "status").get("fault").getAsString());
        assertTold("script:1");
    }

    @Test
    void a_script_for_one_device_cannot_name_another() throws IOException {
        start(Serial.RECEIPT, On.TCP);

        var wrong = assertThrows(IllegalArgumentException.class, () -> script("at 1 s, terminal silent"));

        assertEquals("script:1:9: there is no payment here; there is only receipt", wrong.getMessage());
    }

    @Test
    void a_device_that_nobody_stands_before_waits() throws IOException {
        var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time);
        device = new SoloDevice(Serial.IDCARD, plug, Optional.empty(), time, frame -> told.add(frame.toString()),
                transcript::add);

        assertEquals("TIMED_OUT", kiosk(1, "idcard", "read", "--timeout", "1").get("fault").getAsString());
    }

    @Test
    void a_persona_that_there_is_not_is_told_with_those_there_are() throws IOException {
        try (var plug = new TcpPort(InetAddress.getLoopbackAddress(), 0, time)) {
            var why = assertThrows(IllegalArgumentException.class, () -> new SoloDevice(Serial.IDCARD, plug,
                    Optional.of("zhong"), time, frame -> told.add(frame.toString()), transcript::add));

            assertTrue(why.getMessage().contains("zhang"), why.getMessage());
        }
    }
}
