package org.kiosk24.device.link;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Loads jSerialComm's native part once, around three traps of version 2.11.4: it would run a library that it finds in
 * a folder under {@code /tmp} which anybody may write, would clean that folder up following links, and sets signals
 * that the JVM needs to "ignore" (see {@link JvmSignals}).
 *
 * <p>Where the system property {@code jSerialComm.library.path} is set, as the package does, it is left alone.
 * Otherwise the library is put into {@code kiosk24/jSerialComm} in the user's cache folder, which must be theirs
 * alone; without a usable cache folder, into a fresh private temporary one.
 */
final class SerialLibrary {
    private static final String PATH = "jSerialComm.library.path";
    private static final String FILE = "libjSerialComm.so";
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private SerialLibrary() {}

    /** Class initialisation is what makes it happen once for the process, whoever comes first. */
    private static final class Once {
        static final Optional<String> TROUBLE = tryLoad();
    }

    static void load() throws LinkDown {
        if (Once.TROUBLE.isPresent())
            throw new LinkDown(Once.TROUBLE.get());
    }

    private static Optional<String> tryLoad() {
        try {
            Path folder = folder();
            if (System.getProperty(PATH, "").isEmpty()) {
                extract(folder);
                System.setProperty(PATH, folder.toString());
            }
            String temporary = System.getProperty("java.io.tmpdir");
            try (JvmSignals _ = JvmSignals.kept()) {
                System.setProperty("java.io.tmpdir", folder.toString());
                SerialPort.getVersion();
            } finally {
                System.setProperty("java.io.tmpdir", temporary);
            }
            return Optional.empty();
        } catch (IOException | LinkageError e) {
            return Optional.of("the serial port library cannot be loaded (" + e + "): put libjSerialComm.so into a "
                    + "folder from which programs may run and name it with -D" + PATH);
        }
    }

    private static Path folder() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache != null && cache.startsWith("/") ? Path.of(cache)
                : Path.of(System.getProperty("user.home"), ".cache");
        try {
            return privateFolder(base.resolve("kiosk24").resolve("jSerialComm"));
        } catch (IOException e) {
            Path folder = Files.createTempDirectory("kiosk24-", PosixFilePermissions.asFileAttribute(PRIVATE));
            folder.toFile().deleteOnExit();
            folder.resolve(FILE).toFile().deleteOnExit();
            return folder;
        }
    }

    static Path privateFolder(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
        Path probe = Files.createTempFile(folder, "mine", "");
        try {
            if (!Files.getOwner(folder).equals(Files.getOwner(probe)))
                throw new IOException(folder + " belongs to another user");
        } finally {
            Files.delete(probe);
        }
        Files.setPosixFilePermissions(folder, PRIVATE);
        return folder;
    }

    private static void extract(Path folder) throws IOException {
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "armv8_64";
            case String other -> throw new IOException("no serial port library for " + other);
        };
        byte[] library;
        try (InputStream in = SerialLibrary.class.getResourceAsStream("/Linux/" + machine + "/libjSerialComm.so")) {
            if (in == null)
                throw new IOException("the jSerialComm jar holds no library for Linux on " + machine);
            library = in.readAllBytes();
        }
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), library))
            return;
        Path fresh = Files.createTempFile(folder, "libjSerialComm", ".so");
        Files.write(fresh, library);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
