package org.kiosk24.app.vitals;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifySocketTest {
    private static final int DONT_WAIT = 0x40;
    @TempDir
    Path folder;

    /** What systemd does: a datagram socket bound to that name. */
    private static final class Listener implements AutoCloseable {
        private final Arena arena = Arena.ofConfined();
        private final MethodHandle recv = function("recv",
                FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
        private final int fd;

        Listener(byte[] name) throws Throwable {
            fd = (int) function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT))
                    .invokeExact(1, 2, 0);
            MemorySegment address = arena.allocate(110, 2);
            address.set(JAVA_SHORT, 0, (short) 1);
            MemorySegment.copy(name, 0, address, JAVA_BYTE, 2, name.length);
            int bound = (int) function("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT))
                    .invokeExact(fd, address, 2 + name.length);
            assertEquals(0, bound);
        }

        private static MethodHandle function(String name, FunctionDescriptor descriptor) {
            return Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow(name),
                    descriptor);
        }

        String next() throws Throwable {
            MemorySegment text = arena.allocate(4096);
            long n = (long) recv.invokeExact(fd, text, 4096L, DONT_WAIT);
            return n < 0 ? "nothing" : new String(text.asSlice(0, n).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws Exception {
            try {
                int ignored = (int) function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).invokeExact(fd);
            } catch (Throwable e) {
                throw new Exception(e);
            }
            arena.close();
        }
    }

    @Test
    void each_message_is_one_datagram_to_the_socket_that_the_environment_names() throws Throwable {
        String path = folder.resolve("notify").toString();
        try (var listener = new Listener(path.getBytes(StandardCharsets.UTF_8))) {
            ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", path));
            manager.ready();
            manager.alive();
            manager.status("out of service: PRINTER\nMAINPID=1");
            assertEquals("READY=1", listener.next());
            assertEquals("WATCHDOG=1", listener.next());
            assertEquals("STATUS=out of service: PRINTER MAINPID=1", listener.next());
            assertEquals("nothing", listener.next());
        }
    }

    @Test
    void an_at_sign_is_an_abstract_name() throws Throwable {
        String name = "kiosk24-test-" + ProcessHandle.current().pid();
        try (var listener = new Listener(("\0" + name).getBytes(StandardCharsets.UTF_8))) {
            ServiceManager.of(Map.of("NOTIFY_SOCKET", "@" + name)).alive();
            assertEquals("WATCHDOG=1", listener.next());
        }
    }

    @Test
    void a_socket_that_is_gone_and_one_that_takes_nothing_more_hold_nobody_up() throws Throwable {
        String path = folder.resolve("notify").toString();
        ServiceManager manager = ServiceManager.of(Map.of("NOTIFY_SOCKET", path));
        manager.alive();
        try (var listener = new Listener(path.getBytes(StandardCharsets.UTF_8))) {
            for (int i = 0; i < 600; i++)
                manager.alive();
            assertEquals("WATCHDOG=1", listener.next());
        }
    }

    @Test
    void without_a_socket_nobody_is_told() {
        for (String none : new String[]{"", "/", "@", "vsock:2:1", "relative"})
            assertSame(ServiceManager.NOBODY, ServiceManager.of(Map.of("NOTIFY_SOCKET", none)), none);
        assertSame(ServiceManager.NOBODY, ServiceManager.of(Map.of()));
    }
}
