package org.kiosk24.sim.pty;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The dozen calls into Linux's C library that a pseudo-terminal needs. A negative answer is {@code -errno}. */
final class Libc {
    static final int O_RDWR = 2;
    static final int O_NOCTTY = 0x100;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;
    static final int EINTR = 4;
    static final int EIO = 5;
    static final int EAGAIN = 11;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    private static final Linker.Option CAPTURE = Linker.Option.captureCallState("errno");

    private static final MethodHandle POSIX_OPENPT = function("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANTPT = function("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCKPT = function("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle PTSNAME_R = function("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = variadic("open", 2, JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = function("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle READ = function("read", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle WRITE = function("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle IOCTL = variadic("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final MethodHandle PPOLL = function("ppoll", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    private static final MethodHandle EVENTFD = function("eventfd", JAVA_INT, JAVA_INT, JAVA_INT);
    private static final MethodHandle EPOLL_CREATE1 = function("epoll_create1", JAVA_INT, JAVA_INT);
    private static final MethodHandle EPOLL_CTL = function("epoll_ctl", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT,
            ADDRESS);
    private static final MethodHandle EPOLL_WAIT = function("epoll_wait", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT,
            JAVA_INT);

    private final MemorySegment state;

    /** For one thread at a time; the memory is the caller's. */
    Libc(Arena arena) {
        state = arena.allocate(STATE);
    }

    private static MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments), CAPTURE);
    }

    private static MethodHandle variadic(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(result, arguments), CAPTURE, Linker.Option.firstVariadicArg(fixed));
    }

    int openMaster() {
        return answer(() -> (int) POSIX_OPENPT.invokeExact(state, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    }

    int grant(int master) {
        return answer(() -> (int) GRANTPT.invokeExact(state, master));
    }

    int unlock(int master) {
        return answer(() -> (int) UNLOCKPT.invokeExact(state, master));
    }

    String slavePath(int master) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocate(64);
            check("ptsname_r", answer(() -> (int) PTSNAME_R.invokeExact(state, master, name, 64L)));
            return name.getString(0);
        }
    }

    int open(String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path);
            return answer(() -> (int) OPEN.invokeExact(state, name, flags));
        }
    }

    int close(int fd) {
        return answer(() -> (int) CLOSE.invokeExact(state, fd));
    }

    int read(int fd, MemorySegment into, int max) {
        return answer(() -> (int) (long) READ.invokeExact(state, fd, into, (long) max));
    }

    int write(int fd, MemorySegment from, int length) {
        return answer(() -> (int) (long) WRITE.invokeExact(state, fd, from, (long) length));
    }

    int ioctl(int fd, long request, MemorySegment argument) {
        return answer(() -> (int) IOCTL.invokeExact(state, fd, request, argument));
    }

    /** @param timeout a {@code struct timespec}, or {@link MemorySegment#NULL} to wait without end */
    int ppoll(MemorySegment fds, int count, MemorySegment timeout) {
        return answer(() -> (int) PPOLL.invokeExact(state, fds, (long) count, timeout, MemorySegment.NULL));
    }

    int eventfd() {
        return answer(() -> (int) EVENTFD.invokeExact(state, 0, O_CLOEXEC | O_NONBLOCK));
    }

    int epoll() {
        return answer(() -> (int) EPOLL_CREATE1.invokeExact(state, O_CLOEXEC));
    }

    int epollAdd(int epoll, int fd, MemorySegment event) {
        return answer(() -> (int) EPOLL_CTL.invokeExact(state, epoll, 1, fd, event));
    }

    /** Takes the events that are there, without waiting. */
    int epollTake(int epoll, MemorySegment events, int max) {
        return answer(() -> (int) EPOLL_WAIT.invokeExact(state, epoll, events, max, 0));
    }

    /** @return {@code answer}, if it is not negative */
    static int check(String call, int answer) throws IOException {
        if (answer < 0)
            throw new IOException(call + " failed with errno " + -answer);
        return answer;
    }

    private interface Call {
        int invoke() throws Throwable;
    }

    private int answer(Call call) {
        try {
            int answer = call.invoke();
            return answer >= 0 ? answer : -(int) ERRNO.get(state, 0L);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("a call into the C library", e);
        }
    }

    /** {@code struct pollfd}: fd, events, returned events. */
    static void pollfd(MemorySegment fds, int index, int fd, int events) {
        fds.set(JAVA_INT, 8L * index, fd);
        fds.set(JAVA_BYTE, 8L * index + 4, (byte) events);
        fds.set(JAVA_BYTE, 8L * index + 5, (byte) 0);
    }

    static int returned(MemorySegment fds, int index) {
        return fds.get(JAVA_BYTE, 8L * index + 6);
    }
}
