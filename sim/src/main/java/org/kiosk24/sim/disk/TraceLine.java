package org.kiosk24.sim.disk;

import java.util.List;

/** One line of a system call trace, as {@link Strace} writes it. */
sealed interface TraceLine {
    /**
     * A call that is all there.
     *
     * @param arguments as printed: {@code 5<\x2f..>}, {@code "\x41.."}, {@code O_RDWR|O_CREAT}
     * @param result negative if the call failed; 0 if the process ended within it
     */
    record Call(int thread, String name, List<String> arguments, long result) implements TraceLine {}

    /** The first part of a call, while another thread's went on. */
    record Begun(int thread, String text) implements TraceLine {}

    /** The second part of a call. */
    record Resumed(int thread, String name, String text) implements TraceLine {}

    /** A signal, an exit, or an empty line. */
    record Note() implements TraceLine {}

    record Garbled(String why) implements TraceLine {}
}
