package org.kiosk24.sim.disk;

/** What the disk does when it is told to sync. */
public enum Syncs {
    /** What it says. */
    KEPT,
    /** Nothing, though it says done, as a cheap memory card may. No journal can live on such a disk. */
    IGNORED
}
