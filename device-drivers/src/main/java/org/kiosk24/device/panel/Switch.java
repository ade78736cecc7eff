package org.kiosk24.device.panel;

/**
 * Something that the cabinet switches. What each rests at is what it has before the kiosk begins, after it has ended,
 * and whenever nobody steers it.
 */
public enum Switch {
    BEACON(Signal.OFF),
    HEATER(Signal.OFF),
    /** Air moves when nobody is there to say that it need not. */
    FAN(Signal.ON),
    /**
     * The coil of a relay whose closed contact at rest carries a device's power: {@link Signal#ON} takes the power away,
     * and a dead computer leaves it.
     */
    CUT_IDCARD(Signal.OFF),
    CUT_CARD_STATION(Signal.OFF),
    CUT_CHIP_READER(Signal.OFF),
    CUT_PAYMENT(Signal.OFF),
    CUT_RECEIPT(Signal.OFF),
    CUT_CAMERA(Signal.OFF);

    private final Signal rest;

    Switch(Signal rest) {
        this.rest = rest;
    }

    public Signal rest() {
        return rest;
    }
}
