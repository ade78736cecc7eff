package org.kiosk24.device.permit.pcsc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * libpcsclite for a daemon at another socket than the machine's. The library takes the socket from the environment
 * variable PCSCLITE_CSOCK_NAME and remembers it for the life of the process, so each such client loads a private copy
 * of the library, which remembers for itself. For development and simulation; a box has one daemon.
 */
final class SocketLibrary {
    private static final int LONGEST_PATH = 107;

    private SocketLibrary() {}

    static Winscard copy() throws WinscardError {
        Winscard.system();
        try {
            Path copy = Files.createTempFile("pcsclite", ".so");
            try {
                Files.copy(loaded().orElseThrow(() -> new WinscardError(WinscardError.NO_LIBRARY, "its copy")), copy,
                        StandardCopyOption.REPLACE_EXISTING);
                return Winscard.load(copy.toString());
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new IllegalStateException("copying libpcsclite to the temporary folder failed: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> loaded() throws IOException {
        try (var maps = Files.lines(Path.of("/proc/self/maps"))) {
            return maps.filter(line -> line.contains("/libpcsclite.so")).map(line -> line.substring(line.indexOf('/')))
                    .map(Path::of).findFirst();
        }
    }

    /** The first context decides the socket, so variable and context are one step for the whole process. */
    static long context(Winscard library, Path socket) throws WinscardError {
        if (socket.toString().length() > LONGEST_PATH)
            throw new IllegalArgumentException(
                    "the path of a socket has at most " + LONGEST_PATH + " bytes: " + socket);
        synchronized (SocketLibrary.class) {
            Winscard.environment("PCSCLITE_CSOCK_NAME", socket.toString());
            return library.establishContext();
        }
    }
}
