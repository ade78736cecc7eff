package org.kiosk24.device;

/** Asked by a driver, between two reads, while it waits for a person: does anybody want to stop waiting? */
@FunctionalInterface
public interface Cancel {
    boolean requested();

    /** Nobody ever cancels. */
    Cancel NEVER = () -> false;
}
