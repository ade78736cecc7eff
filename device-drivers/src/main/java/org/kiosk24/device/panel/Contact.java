package org.kiosk24.device.panel;

/** A contact that the cabinet reads. {@link Signal#ON} is what its name says, whichever level of the pin that is. */
public enum Contact {
    /** The door before screen and readers is open. */
    FRONT_DOOR,
    /** The door to the computer, its disk and the bins is open. */
    SERVICE_DOOR,
    /** A hand is on the cabinet: lid lifted, wall drilled, box moved. */
    TAMPER,
    /** The service key is turned to "service". */
    SERVICE_KEY,
    /** The mains are gone, the battery carries the kiosk. */
    ON_BATTERY,
    /** It will not carry it for much longer. */
    BATTERY_LOW
}
