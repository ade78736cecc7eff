package org.kiosk24.sim.permit;

import java.util.Optional;

/** What a card operating system keeps: transparent files, by identifier. */
interface CardFiles {
    /** The content of a file; empty if there is none. */
    Optional<byte[]> content(int file);

    /** Writes into a file, and says how that went: 9000 or an error's status word. */
    int update(int file, int offset, byte[] bytes);
}
