package org.kiosk24.app.vitals;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A datagram to a UNIX socket, which Java's own channels cannot send: {@code socket}, {@code sendto} and {@code close}
 * of the C library. Sources: sd_notify(3), unix(7).
 *
 * <pre>
 * struct sockaddr_un   0 2 AF_UNIX   2 up to 108 path, or NUL and an abstract name; no NUL at its end is sent
 * </pre>
 */
final class NotifySocket implements ServiceManager {
    private static final Logger LOG = LoggerFactory.getLogger(NotifySocket.class);
    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int MSG_NOSIGNAL_DONTWAIT = 0x4000 | 0x40;
    private static final int FAMILY = 2;
    private static final int LONGEST = 108;
    private final byte[] name;
    private final MethodHandle socket;
    private final MethodHandle sendto;
    private final MethodHandle close;

    /** @param address a path, or {@code @} and an abstract name */
    NotifySocket(String address) {
        name = address.getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST)
            throw new IllegalArgumentException("NOTIFY_SOCKET has more than " + LONGEST + " bytes");
        if (name[0] == '@')
            name[0] = 0;
        socket = function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        sendto = function("sendto",
                FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
        close = function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }

    /** A socket for each message: systemd may be started anew, and some messages an hour cost nothing. */
    @Override
    public void tell(String state) {
        try (Arena arena = Arena.ofConfined()) {
            byte[] text = state.getBytes(StandardCharsets.UTF_8);
            MemorySegment address = arena.allocate(FAMILY + LONGEST, 2);
            address.set(JAVA_SHORT, 0, (short) AF_UNIX);
            MemorySegment.copy(name, 0, address, JAVA_BYTE, FAMILY, name.length);
            int fd = (int) socket.invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (fd < 0) {
                LOG.debug("the service manager cannot be told anything: no socket");
                return;
            }
            try {
                long sent = (long) sendto.invokeExact(fd, arena.allocateFrom(JAVA_BYTE, text), (long) text.length,
                        MSG_NOSIGNAL_DONTWAIT, address, FAMILY + name.length);
                if (sent != text.length)
                    LOG.debug("the service manager did not take a message");
            } finally {
                int ignored = (int) close.invokeExact(fd);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
