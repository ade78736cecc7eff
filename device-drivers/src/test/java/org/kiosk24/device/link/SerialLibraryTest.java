package org.kiosk24.device.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SerialLibraryTest {
    @TempDir
    Path home;

    @Test
    void the_librarys_folder_is_its_owners_alone() throws Exception {
        Path folder = SerialLibrary.privateFolder(home.resolve("cache/kiosk24/jSerialComm"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void a_folder_that_others_may_write_is_taken_back() throws Exception {
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        SerialLibrary.privateFolder(open);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(open)));
    }

    @Test
    void a_link_in_the_folders_place_is_not_followed() throws Exception {
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(home.resolve("link"), elsewhere);
        assertThrows(IOException.class, () -> SerialLibrary.privateFolder(link));
    }

    @Test
    void loading_leaves_the_jvms_signals_and_temporary_folder_as_they_were() throws Exception {
        String temporary = System.getProperty("java.io.tmpdir");
        long before = ignored();
        SerialLibrary.load();
        long hangUpAndUser2 = 1L << 0 | 1L << 11;
        assertEquals(before & hangUpAndUser2, ignored() & hangUpAndUser2);
        assertEquals(temporary, System.getProperty("java.io.tmpdir"));
        Path library = Path.of(System.getProperty("jSerialComm.library.path"));
        assertFalse(Files.getPosixFilePermissions(library).stream().anyMatch(p -> p.name().startsWith("OTHERS")));
    }

    /** Signals set to "ignore", signal 1 in bit 0. */
    private static long ignored() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("SigIgn:"))
                .mapToLong(l -> Long.parseUnsignedLong(l.substring(7).strip(), 16)).findFirst().orElseThrow();
    }
}
