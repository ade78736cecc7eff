package org.kiosk24.app.vitals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiosk24.app.diag.Cause;
import org.kiosk24.app.diag.Diagnostics;
import org.kiosk24.app.diag.Finding;
import org.kiosk24.app.diag.StartChecks;
import org.kiosk24.device.Cancel;
import org.kiosk24.sim.world.VirtualTime;

class StartsTest {
    private static final Instant EPOCH = Instant.parse("2026-11-24T00:00:00Z");
    @TempDir
    Path root;
    private VirtualTime time;
    private Starts starts;

    @BeforeEach
    void first_start() throws Exception {
        time = new VirtualTime(new SplittableRandom(1), EPOCH);
        starts = new Starts(root, root, time);
        boot("a");
        starts.started("1.0");
    }

    private void boot(String id) throws Exception {
        file("proc/sys/kernel/random/boot_id", id + "\n");
    }

    private void file(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** As note-end does. */
    private void ended(String words) throws Exception {
        Files.writeString(root.resolve("starts"), EPOCH.plusSeconds(60) + "\tended\tb\t" + words + "\n",
                StandardOpenOption.APPEND);
    }

    private LastEnd.How how() throws Exception {
        starts.started("1.0");
        return starts.lastEnd().orElseThrow().how();
    }

    private Finding finding() {
        return new Diagnostics("K", StartChecks.of(starts, time), time).examine(java.util.Set.of(), (n, of, f) -> {
        }, Cancel.NEVER).findings().getFirst();
    }

    @Test
    void the_first_start_of_all_follows_on_nothing() {
        assertEquals(Optional.empty(), starts.lastEnd());
        assertEquals(Cause.WELL, finding().cause());
    }

    @Test
    void what_systemd_noted_of_the_end_is_told_at_the_next_start() throws Exception {
        ended("success exited 0");
        assertEquals(LastEnd.How.STOPPED, how());
        ended("signal killed ABRT");
        assertEquals(LastEnd.How.CRASHED, how());
        ended("exit-code exited 3");
        assertEquals(LastEnd.How.OUT_OF_MEMORY, how());
        ended("oom-kill killed KILL");
        assertEquals(LastEnd.How.OUT_OF_MEMORY, how());
    }

    @Test
    void a_part_that_stood_still_is_named_in_diagnostics_for_a_day() throws Exception {
        starts.standing("payment");
        ended("watchdog killed KILL");
        assertEquals(LastEnd.How.STOOD_STILL, how());
        assertEquals(Cause.ENDED_UNEXPECTEDLY, finding().cause());
        assertEquals("STOOD_STILL: payment", finding().seen());
        time.start("a day", () -> time.sleep(Duration.ofHours(25)));
        time.run(Duration.ofDays(2));
        assertEquals(Cause.WELL, finding().cause());
        assertEquals("STOOD_STILL", finding().readings().getFirst().value());
    }

    @Test
    void another_boot_without_an_end_is_a_power_cut_unless_the_watchdog_says_that_it_was_it() throws Exception {
        boot("b");
        assertEquals(LastEnd.How.POWER_LOST, how());
        boot("c");
        file("sys/class/watchdog/watchdog0/bootstatus", "32\n");
        assertEquals(LastEnd.How.RESET_BY_WATCHDOG, how());
        assertEquals(LastEnd.How.NOT_NOTED, how());
    }

    @Test
    void any_bytes_in_the_file_are_passed_over_and_never_stop_a_start() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            byte[] garbage = new byte[random.nextInt(3000)];
            random.nextBytes(garbage);
            for (int i = 0; i < garbage.length; i++)
                if (random.nextInt(8) == 0)
                    garbage[i] = (byte) "\t\nstarted".charAt(random.nextInt(9));
            Files.write(root.resolve("starts"), garbage);
            starts.started("1.0");
            starts.lastEnd();
            List<String> lines = Files.readAllLines(root.resolve("starts"),
                    java.nio.charset.StandardCharsets.ISO_8859_1);
            assertTrue(lines.getLast().endsWith("started\ta\t1.0"), "seed " + seed + ": " + lines.getLast());
        }
    }

    @Test
    void the_file_stays_small_however_often_the_kiosk_starts() throws Exception {
        for (int i = 0; i < 1000; i++)
            starts.started("1.0");
        assertTrue(Files.size(root.resolve("starts")) < 30_000, "" + Files.size(root.resolve("starts")));
        assertEquals(LastEnd.How.NOT_NOTED, starts.lastEnd().orElseThrow().how());
    }
}
