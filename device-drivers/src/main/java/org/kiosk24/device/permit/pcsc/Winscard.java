package org.kiosk24.device.permit.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Seven functions of libpcsclite (its winscard.h, pcsclite.h), where DWORD, LONG and handles take 8 bytes on 64-bit
 * Linux. Every function throws {@link WinscardError} unless it returns SCARD_S_SUCCESS, and may block in the daemon.
 */
final class Winscard {
    private static final String LIBRARY = "libpcsclite.so.1";
    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_EXCLUSIVE = 1;
    private static final long T0_OR_T1 = 3;
    private static final long STATE_EMPTY = 0x10;
    private static final int MAX_ANSWER = 65_538;
    /** szReader 8, pvUserData 8, dwCurrentState 8, dwEventState 8, cbAtr 8, rgbAtr 33, padding 7. */
    private static final int READER_STATE = 80;
    private static final int EVENT_STATE = 24;

    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;
    private final MethodHandle connect;
    private final MethodHandle transmit;
    private final MethodHandle disconnect;

    /** What becomes of a chip that is let go (SCARD_LEAVE_CARD, SCARD_RESET_CARD). */
    enum LettingGo {
        /** For one that is lost: a failing reset would leave the daemon with a wrong idea of the reader. */
        LEAVE,
        /** Ends its session. */
        RESET
    }

    /** A connected card: its handle, and the protocol, 1 for T=0 and 2 for T=1. */
    record Card(long handle, long protocol) {}

    private Winscard(SymbolLookup library) {
        var longs = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG);
        establishContext = function(library, "SCardEstablishContext",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        releaseContext = function(library, "SCardReleaseContext", longs);
        listReaders = function(library, "SCardListReaders",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        getStatusChange = function(library, "SCardGetStatusChange",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG));
        connect = function(library, "SCardConnect",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS));
        transmit = function(library, "SCardTransmit", FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS,
                JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        disconnect = function(library, "SCardDisconnect",
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG));
    }

    /** The library as it is installed, talking to the machine's daemon. */
    static Winscard system() throws WinscardError {
        return load(LIBRARY);
    }

    /** @param name a library name or path */
    static Winscard load(String name) throws WinscardError {
        try {
            return new Winscard(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException e) {
            throw new WinscardError(WinscardError.NO_LIBRARY, "loading " + name);
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(
                library.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + LIBRARY)),
                descriptor);
    }

    long establishContext() throws WinscardError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(JAVA_LONG);
            check("SCardEstablishContext", (long) establishContext.invokeExact(SCOPE_SYSTEM, MemorySegment.NULL,
                    MemorySegment.NULL, context));
            return context.get(JAVA_LONG, 0);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Never fails: a context of a daemon that is gone is gone too. */
    void releaseContext(long context) {
        try {
            long ignored = (long) releaseContext.invokeExact(context);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> listReaders(long context) throws WinscardError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            check("SCardListReaders", (long) listReaders.invokeExact(context, MemorySegment.NULL, MemorySegment.NULL,
                    length));
            MemorySegment names = arena.allocate(Math.max(1, length.get(JAVA_LONG, 0)));
            check("SCardListReaders", (long) listReaders.invokeExact(context, MemorySegment.NULL, names, length));
            byte[] multi = names.asSlice(0, Math.min(names.byteSize(), length.get(JAVA_LONG, 0)))
                    .toArray(JAVA_BYTE);
            return Arrays.stream(new String(multi, StandardCharsets.UTF_8).split("\0")).filter(s -> !s.isEmpty())
                    .toList();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Whether the reader is not known to be empty now: a chip that has gone mute counts. Does not wait. */
    boolean present(long context, String reader) throws WinscardError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(READER_STATE, 8);
            state.set(ADDRESS, 0, arena.allocateFrom(reader));
            long rv = (long) getStatusChange.invokeExact(context, 0L, state, 1L);
            if ((rv & 0xFFFFFFFFL) == WinscardError.TIMEOUT)
                return false;
            check("SCardGetStatusChange", rv);
            return (state.get(JAVA_LONG, EVENT_STATE) & STATE_EMPTY) == 0;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    Card connect(long context, String reader) throws WinscardError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment handle = arena.allocate(JAVA_LONG);
            MemorySegment protocol = arena.allocate(JAVA_LONG);
            check("SCardConnect", (long) connect.invokeExact(context, arena.allocateFrom(reader), SHARE_EXCLUSIVE,
                    T0_OR_T1, handle, protocol));
            return new Card(handle.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    byte[] transmit(Card card, byte[] command) throws WinscardError {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pci = arena.allocate(MemoryLayout.sequenceLayout(2, JAVA_LONG));
            pci.set(JAVA_LONG, 0, card.protocol);
            pci.set(JAVA_LONG, 8, 16L);
            MemorySegment answer = arena.allocate(MAX_ANSWER);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, MAX_ANSWER);
            check("SCardTransmit", (long) transmit.invokeExact(card.handle, pci,
                    arena.allocateFrom(JAVA_BYTE, command), (long) command.length,
                    MemorySegment.NULL, answer, length));
            return answer.asSlice(0, Math.min(MAX_ANSWER, length.get(JAVA_LONG, 0)))
                    .toArray(JAVA_BYTE);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    /** Never fails. */
    void disconnect(Card card, LettingGo how) {
        try {
            long ignored = (long) disconnect.invokeExact(card.handle, (long) how.ordinal());
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String function, long rv) throws WinscardError {
        if (rv != 0)
            throw new WinscardError(rv & 0xFFFFFFFFL, function);
    }

    private static WinscardError thrown(Throwable e) {
        return switch (e) {
            case WinscardError error -> error;
            case Error error -> throw error;
            default -> throw new IllegalStateException(e);
        };
    }

    /** {@code setenv(name, value, 1)} of the C library, which libpcsclite reads from. */
    static void environment(String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().find("setenv").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            int ignored = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
        } catch (Throwable e) {
            throw new IllegalStateException("setenv", e);
        }
    }
}
