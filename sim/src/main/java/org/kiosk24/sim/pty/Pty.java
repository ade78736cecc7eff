package org.kiosk24.sim.pty;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Set;
import org.kiosk24.device.link.LineSettings;
import org.kiosk24.device.link.LineSettings.Parity;
import org.kiosk24.device.link.LineSettings.StopBits;

/**
 * The device's side of one pseudo-terminal. Used by the one thread of {@link PtyLoop} alone, but for {@link #wake()}.
 *
 * <p>The master is in packet mode (TIOCPKT) with EXTPROC, so that it is woken by whatever the host does to the port.
 * The master's termios are the host's: raw mode is set here before anybody opens the port, and the host's speed and
 * framing are read here. Linux forces eight bits without parity on pseudo-terminals; what jSerialComm asked for is
 * still seen in INPCK, PARODD and ISTRIP.
 *
 * <p>While no host has the port open, a read of the master fails and {@code poll} returns at once with POLLHUP. So
 * the master is waited for through an edge-triggered epoll instance, which stays quiet until the host does something.
 */
final class Pty implements AutoCloseable {
    private static final long TIOCPKT = 0x5420;
    private static final long TCGETS2 = 0x802C542AL;
    private static final long TCSETS2 = 0x402C542BL;
    private static final int TERMIOS2_BYTES = 44;
    private static final int IFLAG = 0, OFLAG = 4, CFLAG = 8, LFLAG = 12, CC = 17, ISPEED = 36, OSPEED = 40;
    private static final int INPCK = 0x10, ISTRIP = 0x20, PARODD = 0x200, CSTOPB = 0x40;
    private static final int CS8 = 0x30, CREAD = 0x80, CLOCAL = 0x800, B9600 = 0xD, CBAUD = 0x100F;
    private static final int EXTPROC = 0x10000;
    private static final int VTIME = 5, VMIN = 6;
    private static final int POLLIN = 1, POLLOUT = 4, POLLHUP = 0x10;
    private static final int EPOLLIN = 1, EPOLLPRI = 2, EPOLLET = 1 << 31;

    private final Arena arena = Arena.ofShared();
    private final Libc libc = new Libc(arena);
    private final Libc wakersLibc = new Libc(arena);
    private final MemorySegment termios = arena.allocate(TERMIOS2_BYTES, 8);
    private final MemorySegment buffer = arena.allocate(4096);
    private final MemorySegment fds = arena.allocate(32, 8);
    private final MemorySegment timeout = arena.allocate(16, 8);
    private final MemorySegment events = arena.allocate(64, 8);
    private final MemorySegment one = arena.allocate(8, 8);
    private final int master;
    private final int wake;
    private final int epoll;
    private final String path;
    private boolean closed;

    Pty() throws IOException {
        master = Libc.check("posix_openpt", libc.openMaster());
        int[] others = {-1, -1};
        try {
            Libc.check("grantpt", libc.grant(master));
            Libc.check("unlockpt", libc.unlock(master));
            path = libc.slavePath(master);
            MemorySegment yes = arena.allocateFrom(JAVA_INT, 1);
            Libc.check("TIOCPKT", libc.ioctl(master, TIOCPKT, yes));
            makeRaw();
            // from now on POLLHUP tells that nobody has the port open, also before its first opening
            Libc.check("close", libc.close(
                    Libc.check("open " + path, libc.open(path, Libc.O_RDWR | Libc.O_NOCTTY | Libc.O_CLOEXEC))));
            wake = others[0] = Libc.check("eventfd", libc.eventfd());
            epoll = others[1] = Libc.check("epoll_create1", libc.epoll());
            events.set(JAVA_INT, 0, EPOLLIN | EPOLLPRI | EPOLLET);
            Libc.check("epoll_ctl", libc.epollAdd(epoll, master, events));
            one.set(JAVA_LONG, 0, 1);
        } catch (IOException e) {
            libc.close(master);
            for (int fd : others)
                if (fd >= 0)
                    libc.close(fd);
            arena.close();
            throw e;
        }
    }

    /** Raw, and otherwise as a serial port comes up: 9600 8N1. */
    private void makeRaw() throws IOException {
        Libc.check("TCGETS2", libc.ioctl(master, TCGETS2, termios));
        termios.set(JAVA_INT, IFLAG, 0);
        termios.set(JAVA_INT, OFLAG, 0);
        int cflag = termios.get(JAVA_INT, CFLAG) & ~(CBAUD | CBAUD << 16 | CSTOPB);
        termios.set(JAVA_INT, CFLAG, cflag | B9600 | CS8 | CREAD | CLOCAL);
        termios.set(JAVA_INT, LFLAG, EXTPROC);
        termios.set(JAVA_BYTE, CC + VMIN, (byte) 1);
        termios.set(JAVA_BYTE, CC + VTIME, (byte) 0);
        termios.set(JAVA_INT, ISPEED, 9600);
        termios.set(JAVA_INT, OSPEED, 9600);
        Libc.check("TCSETS2", libc.ioctl(master, TCSETS2, termios));
    }

    /** The port's node, such as {@code /dev/pts/4}. */
    String path() {
        return path;
    }

    /** What the host has set the port to, as far as Linux keeps it (five and six data bits read as seven). */
    LineSettings hostSettings() throws IOException {
        Libc.check("TCGETS2", libc.ioctl(master, TCGETS2, termios));
        int iflag = termios.get(JAVA_INT, IFLAG);
        int cflag = termios.get(JAVA_INT, CFLAG);
        Parity parity = (iflag & INPCK) == 0 ? Parity.NONE : (cflag & PARODD) != 0 ? Parity.ODD : Parity.EVEN;
        int speed = Math.clamp(termios.get(JAVA_INT, OSPEED), 50, 4_000_000);
        return new LineSettings(speed, (iflag & ISTRIP) == 0 ? 8 : 7, parity,
                (cflag & CSTOPB) == 0 ? StopBits.ONE : StopBits.TWO);
    }

    /** Whether any program has the port open. */
    boolean hostThere() throws IOException {
        Libc.pollfd(fds, 0, master, 0);
        ppoll(1, 0);
        return (Libc.returned(fds, 0) & POLLHUP) == 0;
    }

    /** What the host has written, at most {@code max} bytes; nothing when there is nothing, or no host. */
    byte[] read(int max) throws IOException {
        while (true) {
            int n = libc.read(master, buffer, max + 1);
            if (n == -Libc.EINTR)
                continue;
            if (n == -Libc.EAGAIN || n == -Libc.EIO || n == 0)
                return new byte[0];
            Libc.check("read", n);
            // the first byte is the packet's kind: 0 is data, all else a notice that stands alone
            if (n > 1 && buffer.get(JAVA_BYTE, 0) == 0)
                return buffer.asSlice(1, n - 1).toArray(JAVA_BYTE);
        }
    }

    /** Gives the host as many of the bytes as its buffer takes, and says how many. */
    int write(byte[] bytes) throws IOException {
        MemorySegment.copy(bytes, 0, buffer, JAVA_BYTE, 0, bytes.length);
        int n = libc.write(master, buffer, bytes.length);
        return n == -Libc.EAGAIN || n == -Libc.EINTR || n == -Libc.EIO ? 0 : Libc.check("write", n);
    }

    /** What {@link #await} may be woken by, apart from {@link #wake()}. */
    enum For {
        HOST_WROTE, ROOM_AT_HOST
    }

    /**
     * Waits until woken, until the time has passed, or for one of the events. {@link For#HOST_WROTE} may be waited for
     * only after {@link #read} has found nothing.
     *
     * @param nanos at most; negative is without end
     */
    void await(Set<For> what, long nanos) throws IOException {
        Libc.pollfd(fds, 0, wake, POLLIN);
        Libc.pollfd(fds, 1, what.contains(For.HOST_WROTE) ? epoll : -1, POLLIN);
        Libc.pollfd(fds, 2, what.contains(For.ROOM_AT_HOST) ? master : -1, POLLOUT);
        ppoll(3, nanos);
        if (Libc.returned(fds, 0) != 0)
            libc.read(wake, buffer, 8);
        if (Libc.returned(fds, 1) != 0)
            libc.epollTake(epoll, events, 1);
    }

    private void ppoll(int count, long nanos) throws IOException {
        MemorySegment until = MemorySegment.NULL;
        if (nanos >= 0) {
            timeout.set(JAVA_LONG, 0, nanos / 1_000_000_000);
            timeout.set(JAVA_LONG, 8, nanos % 1_000_000_000);
            until = timeout;
        }
        int n = libc.ppoll(fds, count, until);
        if (n != -Libc.EINTR)
            Libc.check("ppoll", n);
    }

    /** Ends {@link #await}; from any thread. */
    synchronized void wake() {
        if (!closed)
            wakersLibc.write(wake, one, 8);
    }

    /** Takes the port away from the host as unplugging it would: its node is gone, its reads fail with EIO. */
    @Override
    public synchronized void close() {
        if (closed)
            return;
        closed = true;
        libc.close(master);
        libc.close(epoll);
        libc.close(wake);
        arena.close();
    }
}
