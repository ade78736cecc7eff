package org.kiosk24.device.link;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Remembers what the process does on SIGHUP and SIGUSR2 and restores it when closed. jSerialComm sets both, and five
 * others that do no harm, to "ignore" as it loads; the JVM stops orderly on the first, and suspends threads with the
 * second, without which Flight Recorder's execution samples stay empty.
 */
final class JvmSignals implements AutoCloseable {
    private static final int[] SIGNALS = {1, 12};
    /** More than {@code struct sigaction} has on any Linux (152 bytes with glibc on 64 bits). */
    private static final int ACTION_BYTES = 512;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment[] actions = new MemorySegment[SIGNALS.length];
    private final MethodHandle sigaction;

    private JvmSignals() {
        Linker linker = Linker.nativeLinker();
        sigaction = linker.downcallHandle(linker.defaultLookup().findOrThrow("sigaction"), FunctionDescriptor
                .of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        for (int i = 0; i < SIGNALS.length; i++) {
            actions[i] = arena.allocate(ACTION_BYTES, 16);
            call(SIGNALS[i], MemorySegment.NULL, actions[i]);
        }
    }

    static JvmSignals kept() {
        return new JvmSignals();
    }

    private void call(int signal, MemorySegment action, MemorySegment old) {
        try {
            int rc = (int) sigaction.invokeExact(signal, action, old);
            if (rc != 0)
                throw new LinkageError("sigaction(" + signal + ") failed");
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("sigaction(" + signal + ")", e);
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < SIGNALS.length; i++)
            call(SIGNALS[i], actions[i], MemorySegment.NULL);
        arena.close();
    }
}
