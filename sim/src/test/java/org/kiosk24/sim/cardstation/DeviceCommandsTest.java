package org.kiosk24.sim.cardstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.cli.device.DeviceCommand;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.sim.pty.Pacing;
import org.kiosk24.sim.pty.PtyPort;
import org.kiosk24.sim.receipt.ReceiptPrinterModel;
import org.kiosk24.sim.receipt.ReceiptTimes;
import picocli.CommandLine;

/** {@code kiosk device card-station} and {@code receipt} on real serial lines of the simulator. */
class DeviceCommandsTest {
    @TempDir
    Path folder;
    private final RealTime time = new RealTime();
    private final CardStationModel station = new CardStationModel(time,
            StationTimes.ofMillis(1, 1, 10, 10, 15, 10, 20, 60, 200), ChipField.NONE);
    private final ReceiptPrinterModel printer = new ReceiptPrinterModel(time, ReceiptTimes.ofMillis(1, 2, 2), 48);
    private final List<PtyPort> ports = new ArrayList<>();
    private int exit;

    @BeforeEach
    void plugIn() throws Exception {
        var stationPort = new PtyPort(folder.resolve("station"), LineSettings.n81(115200), Pacing.NONE, time);
        ports.add(stationPort);
        time.start("station", () -> station.run(stationPort.deviceEnd()));
        var printerPort = new PtyPort(folder.resolve("printer"), LineSettings.n81(115200), Pacing.NONE, time);
        ports.add(printerPort);
        time.start("printer", () -> printer.run(printerPort.deviceEnd()));
    }

    @AfterEach
    void unplug() throws Exception {
        for (PtyPort port : ports)
            port.close();
    }

    @Test
    void a_technician_takes_a_card_in_prints_it_and_ejects_it() {
        var card = new PermitCard("test card", List.of());
        station.insert(card);
        assertEquals("AT_INLET", run("card-station", "status", "station").get("place").getAsString());
        assertEquals("INSIDE", run("card-station", "take", "station").get("place").getAsString());
        JsonObject printed = run("card-station", "print", "station", "--line", "测试 TEST", "--line", "2027-11-23");
        assertEquals(1, printed.get("printCount").getAsInt());
        assertEquals(List.of("测试 TEST", "2027-11-23"), card.surface());
        time.start("technician", () -> {
            while (station.place() != Place.AWAITING_REMOVAL)
                time.sleep(Duration.ofMillis(5));
            station.take();
        });
        assertEquals("NONE", run("card-station", "eject", "station").get("place").getAsString());
        assertEquals(0, exit);
    }

    @Test
    void a_card_left_in_the_slot_can_be_retained_and_a_reset_pushes_it_out() {
        station.insert(new PermitCard("test card", List.of()));
        run("card-station", "take", "station");
        assertEquals("AWAITING_REMOVAL",
                run("card-station", "eject", "station", "--timeout", "0").get("place").getAsString());
        assertEquals("INSIDE", run("card-station", "retain", "station").get("place").getAsString());
        assertEquals("AWAITING_REMOVAL", run("card-station", "reset", "station").get("place").getAsString());
    }

    @Test
    void a_fault_is_told_with_what_to_do_and_exit_code_1() {
        station.fault("jam");
        station.insert(new PermitCard("test card", List.of()));
        JsonObject answer = run("card-station", "take", "station");
        assertEquals(1, exit);
        assertEquals("JAMMED", answer.get("fault").getAsString());
        assertEquals("YES", answer.get("actHappened").getAsString());
        assertTrue(answer.get("detail").getAsString().contains("open the cover"), answer.toString());
    }

    @Test
    void a_slip_is_printed_and_a_printer_without_paper_says_so() {
        run("receipt", "print", "printer", "--title", "测试", "--text", "line", "--qr", "K24");
        assertEquals(List.of("测试", "line", "[QR K24]"), printer.slips().getFirst().lines());
        assertTrue(run("receipt", "status", "printer").get("canPrint").getAsBoolean());
        assertEquals(0, exit);
        printer.fault("paper-end");
        assertTrue(run("receipt", "status", "printer").get("paperEnd").getAsBoolean());
        assertEquals(1, exit);
        assertEquals("EMPTY", run("receipt", "print", "printer", "--text", "x").get("fault").getAsString());
        assertEquals(1, exit);
    }

    @Test
    void wrong_usage_is_exit_code_2() {
        assertEquals(2, new CommandLine(new DeviceCommand()).setErr(new PrintWriter(new StringWriter()))
                .execute("card-station", "print", "--port", "x"));
        assertEquals(2, new CommandLine(new DeviceCommand()).setErr(new PrintWriter(new StringWriter()))
                .execute("receipt", "status", "--port", "x", "--columns", "3"));
        assertEquals(2, new CommandLine(new DeviceCommand()).setErr(new PrintWriter(new StringWriter()))
                .execute("card-station", "status", "--port", "x", "--speed", "1"));
        assertEquals(2,
                new CommandLine(new DeviceCommand()).setErr(new PrintWriter(new StringWriter())).execute("receipt"));
    }

    private JsonObject run(String device, String act, String port, String... more) {
        var arguments = new ArrayList<>(List.of(device, act, "--port", folder.resolve(port).toString(), "--speed",
                "115200", "--json"));
        arguments.addAll(List.of(more));
        var out = new StringWriter();
        exit = new CommandLine(new DeviceCommand()).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter())).execute(arguments.toArray(String[]::new));
        return JsonParser.parseString(out.toString().strip().lines().toList().getLast()).getAsJsonObject();
    }
}
