package org.kiosk24.app.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.device.time.RealTime;

class BoxChecksTest {
    @TempDir
    Path root;

    private Finding finding(String check) {
        return new BoxChecks(root, new RealTime()).of(root, Optional.empty()).stream()
                .filter(c -> c.name().equals(check)).findFirst().orElseThrow().run();
    }

    private void file(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void a_machine_that_tells_nothing_is_not_called_ill() {
        for (String check : new String[]{"box.memory", "box.heat", "clock.set"})
            assertEquals(Cause.WELL, finding(check).cause(), check);
    }

    @Test
    void little_memory_is_told_with_how_much_there_should_be() throws Exception {
        file("proc/meminfo", "MemTotal:       4000000 kB\nMemAvailable:     65536 kB\n");
        Finding finding = finding("box.memory");
        assertEquals(Cause.MEMORY_SHORT, finding.cause());
        assertEquals(new Reading("memoryFree", "64 MiB", "at least 128 MiB"), finding.readings().getFirst());
        file("proc/meminfo", "MemTotal:       4000000 kB\nMemAvailable:   3000000 kB\n");
        assertEquals(Cause.WELL, finding("box.memory").cause());
    }

    @Test
    void a_hot_processor_reduces_the_kiosk() throws Exception {
        file("sys/class/thermal/thermal_zone0/temp", "84500\n");
        assertEquals(Cause.TOO_HOT, finding("box.heat").cause());
        file("sys/class/thermal/thermal_zone0/temp", "51000\n");
        assertEquals("51 C", finding("box.heat").readings().getFirst().value());
    }

    @Test
    void a_clock_that_nobody_has_set_since_the_start_is_told() throws Exception {
        Files.createDirectories(root.resolve("run/systemd"));
        assertEquals(Cause.CLOCK_UNSURE, finding("clock.set").cause());
        file("run/systemd/timesync/synchronized", "");
        assertEquals(Cause.WELL, finding("clock.set").cause());
    }

    @Test
    void rubbish_in_a_file_of_the_system_is_no_value_and_no_exception() throws Exception {
        file("proc/meminfo", "MemAvailable: lots\n");
        file("sys/class/thermal/thermal_zone0/temp", "warm\n");
        assertEquals("not told", finding("box.memory").readings().getFirst().value());
        assertEquals("not told", finding("box.heat").readings().getFirst().value());
    }

    @Test
    void a_folder_that_is_not_there_is_told_as_what_it_is() {
        Finding finding = new BoxChecks(root, new RealTime()).of(root.resolve("gone"), Optional.empty()).getFirst()
                .run();
        assertEquals(Cause.OTHER, finding.cause());
        assertTrue(finding.seen().contains("gone"), finding::toString);
    }
}
