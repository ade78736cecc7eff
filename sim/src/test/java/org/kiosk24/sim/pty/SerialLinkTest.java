package org.kiosk24.sim.pty;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.LineSettings.Parity;
import org.kiosk24.device.link.LineSettings.StopBits;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.link.SerialLink;

/** The driver's serial port on the simulator's pseudo-terminal: each is the other's test. */
class SerialLinkTest extends LinkContract {
    @TempDir
    Path folder;
    private PtyPort port;
    private SerialLink host;

    @BeforeEach
    void open() throws Exception {
        port = new PtyPort(folder.resolve("port"), LineSettings.n81(115200), Pacing.NONE, time);
        host = serial(LineSettings.n81(115200));
    }

    @AfterEach
    void close() throws Exception {
        host.close();
        port.close();
    }

    private SerialLink serial(LineSettings settings) {
        return new SerialLink(port.path().toString(), settings, SHORT, time);
    }

    private void reopen(LineSettings device, LineSettings driver) throws Exception {
        close();
        port = new PtyPort(folder.resolve("port"), device, Pacing.NONE, time);
        host = serial(driver);
    }

    @Override
    Link host() {
        return host;
    }

    @Override
    Link device() {
        return port.deviceEnd();
    }

    @Override
    void unplug() throws Exception {
        port.hangUp();
    }

    @Override
    void plugIn() throws Exception {
        port.plugIn();
    }

    private void assertSilence() throws LinkDown {
        host.write(ascii("to the device"));
        device().write(ascii("to the host"));
        assertEquals(0, device().read(100, time.in(Duration.ofMillis(30))).length);
        assertEquals(0, host.read(100, time.in(Duration.ofMillis(30))).length);
    }

    @Test
    void a_wrong_speed_is_silence_until_it_is_set_right() throws Exception {
        host.speed(9600);
        assertSilence();
        host.speed(115200);
        talk();
    }

    @Test
    void a_device_without_a_speed_of_its_own_hears_any() throws Exception {
        device().speed(0);
        for (int speed : new int[]{1200, 9600, 57600, 230400}) {
            host.speed(speed);
            talk();
        }
    }

    @Test
    void a_speed_set_by_the_host_is_kept_over_an_unplugging() throws Exception {
        device().speed(19200);
        host.speed(19200);
        talk();
        unplug();
        plugIn();
        assertThrows(LinkDown.class, () -> host.read(1, soon()));
        talk();
    }

    @Test
    void a_wrong_parity_is_silence() throws Exception {
        var even = new LineSettings(9600, 8, Parity.EVEN, StopBits.ONE);
        reopen(even, LineSettings.n81(9600));
        assertSilence();
        reopen(LineSettings.n81(9600), even);
        assertSilence();
        reopen(even, new LineSettings(9600, 8, Parity.ODD, StopBits.ONE));
        assertSilence();
        reopen(even, even);
        talk();
    }

    @Test
    void a_line_of_seven_bits_is_not_one_of_eight() throws Exception {
        var seven = new LineSettings(9600, 7, Parity.EVEN, StopBits.ONE);
        reopen(seven, new LineSettings(9600, 8, Parity.EVEN, StopBits.ONE));
        assertSilence();
        reopen(seven, seven);
        talk();
    }

    @Test
    void two_stop_bits_reach_the_port_as_two() throws Exception {
        reopen(LineSettings.n82(9600), LineSettings.n82(9600));
        talk();
        assertEquals(LineSettings.n82(9600), port.hostSettings());
    }

    @Test
    void what_a_device_sends_while_nobody_has_the_port_open_is_lost() throws Exception {
        device().write(ascii("before the first opening"));
        time.sleep(Duration.ofMillis(20));
        talk();
        host.close();
        device().write(ascii("after the last"));
        time.sleep(Duration.ofMillis(20));
        host = serial(LineSettings.n81(115200));
        talk();
    }

    @Test
    void a_missing_port_is_told_with_what_to_check() {
        var missing = new SerialLink(folder.resolve("none").toString(), LineSettings.n81(9600), SHORT, time);
        String message = messageOf(() -> missing.write(ascii("x")));
        assertTrue(message.startsWith(folder.resolve("none") + " does not exist"), message);
        assertTrue(message.contains("plugged in"), message);
    }

    @Test
    void a_file_that_is_no_port_is_told_as_such() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "text");
        var wrong = new SerialLink(file.toString(), LineSettings.n81(9600), SHORT, time);
        String message = messageOf(() -> wrong.write(ascii("x")));
        assertTrue(message.contains("is not a serial port"), message);
        assertEquals("text", Files.readString(file));
    }

    @Test
    void a_path_that_is_none_is_told_as_such() {
        var wrong = new SerialLink("/dev/\0", LineSettings.n81(9600), SHORT, time);
        assertTrue(messageOf(() -> wrong.write(ascii("x"))).contains("is not a path"));
    }

    @Test
    void a_port_in_use_is_told_as_such() throws Exception {
        talk();
        var second = serial(LineSettings.n81(9600));
        String message = messageOf(() -> second.write(ascii("x")));
        assertTrue(message.contains("is in use"), message);
        talk();
    }

    @Test
    void a_write_that_nobody_takes_ends_and_tells_so() throws Exception {
        try (Pty unread = new Pty()) {
            var link = new SerialLink(unread.path(), LineSettings.n81(4_000_000), SHORT, time);
            String message = messageOf(() -> link.write(new byte[100_000]));
            assertTrue(message.startsWith(unread.path() + " took no bytes for"), message);
            link.close();
        }
    }

    @Test
    void the_path_is_there_exactly_while_the_port_is_plugged_in() throws Exception {
        assertTrue(Files.isSymbolicLink(port.path()));
        unplug();
        assertFalse(Files.exists(port.path(), LinkOption.NOFOLLOW_LINKS));
        plugIn();
        assertTrue(Files.exists(port.path()));
        port.close();
        assertFalse(Files.exists(port.path(), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void a_link_left_over_is_replaced_but_no_file_of_others() throws Exception {
        Path left = Files.createSymbolicLink(folder.resolve("left"), Path.of("/dev/pts/gone"));
        try (var again = new PtyPort(left, LineSettings.n81(9600), Pacing.NONE, time)) {
            assertTrue(Files.exists(again.path()));
        }
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertThrows(java.io.IOException.class,
                () -> new PtyPort(file, LineSettings.n81(9600), Pacing.NONE, time).close());
        assertEquals("text", Files.readString(file));
    }

    @Test
    void closing_the_port_ends_what_the_device_waits_for() throws Exception {
        talk();
        var ended = time.<String>mailbox();
        Link device = device();
        time.start("device", () -> ended.post(messageOf(() -> device.read(1, soon()))));
        port.close();
        assertEquals(device.name() + " is closed", ended.receive());
    }

    @Test
    void a_device_keeps_its_end_over_an_unplugging() throws Exception {
        talk();
        var heard = time.<byte[]>mailbox();
        Link device = device();
        time.start("device", () -> {
            try {
                heard.post(device.readFully(5, soon()));
            } catch (LinkDown e) {
                heard.post(ascii(e.getMessage()));
            }
        });
        unplug();
        plugIn();
        assertThrows(LinkDown.class, () -> host.read(1, soon()));
        host.write(ascii("again"));
        assertArrayEquals(ascii("again"), heard.receive());
    }

    @Test
    void twenty_unpluggings_leave_no_open_files() throws Exception {
        talk();
        unplug();
        plugIn();
        assertThrows(LinkDown.class, () -> host.read(1, soon()));
        talk();
        long before = openFiles();
        for (int i = 0; i < 20; i++) {
            unplug();
            plugIn();
            assertThrows(LinkDown.class, () -> host.read(1, soon()));
            talk();
        }
        assertEquals(before, openFiles());
    }

    private static long openFiles() throws Exception {
        try (var files = Files.list(Path.of("/proc/self/fd"))) {
            return files.map(SerialLinkTest::target).filter(t -> t.contains("pts") || t.contains("ptmx")
                    || t.contains("eventfd") || t.contains("eventpoll")).count();
        }
    }

    private static String target(Path fd) {
        try {
            return Files.readSymbolicLink(fd).toString();
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
