package org.kiosk24.sim.pty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Inbox;
import org.kiosk24.sim.Plug;

/**
 * A simulated serial port: a host opens it by a path that stays the same, a device model talks on
 * {@link #deviceEnd()}, and it can be unplugged and plugged in again.
 *
 * <p>As on a wire, nobody notices a wrong speed or parity but by silence, and what the device sends while no host has
 * the port open is lost. While unplugged the path is gone and a host that has it open gets I/O errors; the device
 * hears nothing, and what it says is lost. Works as any user; host and simulator should run as the same one, since
 * the node belongs to the simulator's. On real time only. All methods may be called from any actor.
 */
public final class PtyPort implements Plug {
    private record Plugged(Pty pty, PtyLoop loop) {}

    private final Path path;
    private final Pacing pacing;
    private final Time time;
    private final DeviceSettings settings;
    private final DeviceEnd deviceEnd;
    private final ReentrantLock changes = new ReentrantLock();
    private volatile Optional<Plugged> plugged = Optional.empty();
    private volatile boolean closed;

    /**
     * A plugged-in port.
     *
     * @param path at which hosts find it: made as a symbolic link, in place of one left over
     * @param settings of the device's end; its speed can be changed later by {@link Link#speed} of the device's end,
     *        where 0 makes it follow the host's
     * @throws IOException if no pseudo-terminal can be had or the link cannot be made
     */
    public PtyPort(Path path, LineSettings settings, Pacing pacing, Time time) throws IOException {
        this.path = path.toAbsolutePath();
        this.pacing = pacing;
        this.time = time;
        this.settings = new DeviceSettings(settings);
        deviceEnd = new DeviceEnd(new Inbox(time.mailbox()));
        plugIn();
    }

    /** What a host opens. */
    public Path path() {
        return path;
    }

    @Override
    public String address() {
        return path.toString();
    }

    @Override
    public Link deviceEnd() {
        return deviceEnd;
    }

    /** How the host has set its end, as far as a pseudo-terminal keeps it. */
    LineSettings hostSettings() throws IOException {
        changes.lock();
        try {
            return plugged.orElseThrow(() -> new IOException(path + " is unplugged")).pty().hostSettings();
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void plugIn() throws IOException {
        changes.lock();
        try {
            if (plugged.isPresent() || closed)
                return;
            Pty pty = new Pty();
            try {
                point(pty.path());
            } catch (IOException e) {
                pty.close();
                throw e;
            }
            PtyLoop loop = new PtyLoop(pty, settings, pacing, time, deviceEnd.in::post);
            loop.start(path.getFileName() + " line");
            plugged = Optional.of(new Plugged(pty, loop));
        } finally {
            changes.unlock();
        }
    }

    private void point(String node) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path))
            throw new IOException(path + " is in the way: move it, or choose another folder for the ports");
        Files.createDirectories(path.getParent());
        Path fresh = path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of(node));
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void hangUp() throws IOException {
        changes.lock();
        try {
            if (plugged.isEmpty())
                return;
            Plugged was = plugged.get();
            plugged = Optional.empty();
            // another simulator may have put its own port there since
            if (Files.isSymbolicLink(path) && Files.readSymbolicLink(path).equals(Path.of(was.pty().path())))
                Files.delete(path);
            was.loop().stop();
        } finally {
            changes.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        deviceEnd.in.wake();
        hangUp();
    }

    private final class DeviceEnd implements Link {
        private final Inbox in;
        private volatile boolean shut;

        DeviceEnd(Inbox in) {
            this.in = in;
        }

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public void write(byte[] bytes) throws LinkDown {
            check();
            Optional<Plugged> now = plugged;
            if (now.isPresent() && bytes.length > 0)
                now.get().loop().send(bytes.clone());
        }

        @Override
        public byte[] read(int max, Deadline deadline) throws LinkDown {
            return in.read(max, deadline, this::check);
        }

        private void check() throws LinkDown {
            if (closed || shut)
                throw new LinkDown(path + " is closed");
            Optional<String> trouble = plugged.flatMap(now -> now.loop().trouble());
            if (trouble.isPresent())
                throw new LinkDown(path + " failed as a pseudo-terminal: " + trouble.get());
        }

        @Override
        public void speed(int bitsPerSecond) throws LinkDown {
            check();
            settings.speed(bitsPerSecond);
        }

        @Override
        public void close() {
            shut = true;
            in.wake();
        }
    }
}
