package org.kiosk24.house;

/** What must not decide in secret what happens next, or end the process. */
public enum Kind {
    /** The clock, and sleeping on it. */
    TIME,
    /** Waiting for another thread in any way but a mailbox. */
    WAITING,
    /** A thread of one's own. */
    THREADS,
    /** Numbers that no seed determines. */
    CHANCE,
    /** The end of the process. */
    EXIT
}
