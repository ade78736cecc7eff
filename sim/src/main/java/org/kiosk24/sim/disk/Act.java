package org.kiosk24.sim.disk;

/** What a process did to the folder, one system call at a time. Files are told apart by number, since names move. */
public sealed interface Act {
    /** A name appeared for a new, empty file. */
    record Made(String name, int file) implements Act {}

    /** Bytes of the file, from this offset on, are to be these. */
    record Wrote(int file, long offset, byte[] bytes) implements Act {
        @Override
        public String toString() {
            return "Wrote[" + file + ", " + bytes.length + " bytes at " + offset + "]";
        }
    }

    record Resized(int file, long length) implements Act {}

    /** All that had been done to the file before is on disk, and so is its name. */
    record Synced(int file) implements Act {}

    /** All names are on disk. */
    record SyncedFolder() implements Act {}

    record Removed(String name) implements Act {}

    record Renamed(String from, String to) implements Act {}

    /** A line was printed to the outside world. */
    record Said(String line) implements Act {}
}
