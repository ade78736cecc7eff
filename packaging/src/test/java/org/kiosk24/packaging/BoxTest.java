package org.kiosk24.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The package in a Debian 13: made before by {@code ./kiosk package}, for this machine's architecture. As root, on a
 * Debian with mmdebstrap and systemd-container; downloads 300 MB the first time.
 */
@Tag("chroot")
class BoxTest {
    @Test
    void the_package_is_installed_upgraded_run_watched_removed_and_purged() throws Exception {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        Path newest;
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            newest = files.filter(f -> f.toString().endsWith("_" + architecture + ".deb"))
                    .max(Comparator.comparing(Path::toString)).orElseThrow();
        }
        var builder = new ProcessBuilder("test/box", newest.toString()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertEquals(0, builder.start().waitFor());
    }
}
