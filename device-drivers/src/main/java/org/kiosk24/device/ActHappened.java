package org.kiosk24.device;

/** May the physical act behind a fault have happened? The money rules are written against this one question. */
public enum ActHappened {
    /** Certainly not: the device never took the command, or said that it did nothing. */
    NO,
    /** Certainly: the device said so, or showed it, before the fault. */
    YES,
    /** Nobody knows until the device has been asked. */
    UNKNOWN
}
