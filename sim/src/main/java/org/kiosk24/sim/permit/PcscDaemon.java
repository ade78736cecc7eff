package org.kiosk24.sim.permit;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * A PC/SC daemon of one's own with one virtual reader: {@code pcscd} in a mount namespace where its socket folder
 * /run/pcscd is a folder of ours, so that several run side by side and none touches the machine's. It ends with this
 * process, however that ends: the script in the namespace waits on a pipe from here.
 *
 * <p>The virtual reader listens for cards on two TCP ports on all addresses, which cannot be configured: for
 * developers' machines only.
 */
public final class PcscDaemon implements AutoCloseable {
    private static final String READER = "Kiosk24 virtual reader";
    private static final List<Path> DRIVERS = List.of(Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/pcsc/drivers/serial/libifdvpcd.so"),
            Path.of("/usr/lib/aarch64-linux-gnu/pcsc/drivers/serial/libifdvpcd.so"));
    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/sbin/pcscd"), Path.of("/sbin/pcscd"));
    private static final Duration STARTING = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(20);
    /** $1 socket folder, $2 pcscd, $3 folder of its configuration. */
    private static final String SCRIPT = """
            cd "$1" && mount -t tmpfs tmpfs /run && mkdir /run/pcscd && mount --bind -n . /run/pcscd || exit 97
            exec 3<&0
            (cat <&3 >/dev/null; kill $$; sleep 2; kill -9 $$) 2>/dev/null &
            exec "$2" --foreground -c "$3" 3<&- </dev/null""";

    private final Path folder;
    private final Time time;
    private final Path program;
    private final int port;
    private Process process;

    /**
     * Starts the daemon.
     *
     * @param folder for its files; made if it is not there. Not under /run, and its path short enough for a socket
     * @throws IOException with what to install or to allow, if it does not start
     */
    public PcscDaemon(Path folder, Time time) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.time = time;
        Optional<Path> driver = DRIVERS.stream().filter(Files::exists).findFirst();
        Optional<Path> found = PROGRAMS.stream().filter(Files::exists).findFirst();
        if (driver.isEmpty() || found.isEmpty())
            throw new IOException("the virtual card reader needs "
                    + String.join(" and ",
                            Stream.of(found.isEmpty() ? "pcscd" : "", driver.isEmpty() ? "vsmartcard-vpcd" : "")
                                    .filter(s -> !s.isEmpty()).toList())
                    + "; install: apt-get install pcscd vsmartcard-vpcd");
        program = found.get();
        port = freePair();
        Files.createDirectories(run());
        Files.createDirectories(configuration());
        Files.writeString(configuration().resolve("vpcd"), """
                FRIENDLYNAME "%s"
                DEVICENAME /dev/null:0x%X
                LIBPATH %s
                CHANNELID 0x%X
                """.formatted(READER, port, driver.get(), port));
        process = started();
    }

    /** The socket, for {@code Pcsc}. */
    public Path socket() {
        return run().resolve("pcscd.comm");
    }

    /** Where a {@link VpcdCard} connects to. */
    public int cardPort() {
        return port;
    }

    /** Part of the reader's name. */
    public String reader() {
        return READER;
    }

    /** Stops the daemon and starts it again, with the same socket and the same ports. */
    public synchronized void restart() throws IOException {
        stop();
        process = started();
    }

    private Process started() throws IOException {
        Files.deleteIfExists(socket());
        Path log = folder.resolve("pcscd.log");
        boolean root = "root".equals(System.getProperty("user.name"));
        Process starting = new ProcessBuilder("unshare", root ? "-m" : "-rm", "sh", "-c", SCRIPT, "pcscd",
                run().toString(), program.toString(), configuration().toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        Deadline deadline = time.in(STARTING);
        while (!Files.exists(socket())) {
            if (!starting.isAlive() || time.passed(deadline)) {
                end(starting);
                throw new IOException("pcscd did not start (exit status "
                        + (starting.isAlive() ? "none" : starting.exitValue()) + "); see " + log
                        + ". It needs root, or user namespaces (sysctl kernel.unprivileged_userns_clone=1)");
            }
            time.sleep(STEP);
        }
        return starting;
    }

    private void stop() {
        end(process);
    }

    private void end(Process ending) {
        Deadline deadline = time.in(STARTING);
        ending.destroy();
        while (ending.isAlive() && !time.passed(deadline))
            time.sleep(STEP);
        if (ending.isAlive())
            ending.destroyForcibly();
        try {
            ending.getOutputStream().close();
        } catch (IOException e) {
            // the pipe is gone already, which is what closing it is for
        }
    }

    /** Two neighbouring ports, since the virtual reader has two slots. */
    private static int freePair() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++)
            try (var first = new ServerSocket(0)) {
                if (first.getLocalPort() < 65_535)
                    try (var second = new ServerSocket(first.getLocalPort() + 1)) {
                        return second.getLocalPort() - 1;
                    }
            } catch (java.net.BindException e) {
                // the neighbour is taken: another pair
            }
        throw new IOException("no two neighbouring TCP ports are free for the virtual card reader");
    }

    private Path run() {
        return folder.resolve("run");
    }

    private Path configuration() {
        return folder.resolve("readers");
    }

    @Override
    public synchronized void close() {
        stop();
    }
}
