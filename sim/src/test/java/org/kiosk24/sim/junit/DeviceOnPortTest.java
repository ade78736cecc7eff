package org.kiosk24.sim.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kiosk24.sim.junit.SimulatedDevice.On.PTY;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.idcard.SdtReader;
import org.kiosk24.device.idcard.SdtTimers;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.SerialLink;
import org.kiosk24.device.time.RealTime;

/** Devices as parameters: on their ports, each test its own, and gone with it. */
class DeviceOnPortTest {
    private static Path last;
    private final RealTime time = new RealTime();

    @Test
    void an_ID_card_is_read_from_a_serial_port(@SimulatedDevice(value = "idcard", on = PTY) String port) {
        last = Path.of(port);
        var line = new SerialLink(port, LineSettings.n81(115_200), time);
        try (var reader = new SdtReader(line, time, SdtTimers.DEFAULT, 115_200)) {
            assertInstanceOf(Result.Done.class, reader.read(Duration.ofSeconds(10), Cancel.NEVER));
        }
    }

    @AfterAll
    static void no_port_is_left_behind() {
        assertFalse(Files.exists(last, LinkOption.NOFOLLOW_LINKS) || Files.exists(last.getParent()), last::toString);
    }

    @Test
    void two_devices_have_two_ports_and_only_one_takes_money(@SimulatedDevice("receipt") DeviceOnPort printer,
            @SimulatedDevice("payment") DeviceOnPort terminal) {
        assertFalse(printer.address().equals(terminal.address()));
        assertEquals(0, terminal.money().capturedFen());
        assertThrows(IllegalStateException.class, printer::money);
    }

    @Test
    void a_script_with_a_mistake_is_told(@SimulatedDevice("receipt") DeviceOnPort printer) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> printer.faults("at 1 s, printer paper-edn"));

        assertTrue(wrong.getMessage().contains("did you mean \"paper-end\"?"), wrong.getMessage());
        assertEquals(List.of(), printer.frames());
    }
}
