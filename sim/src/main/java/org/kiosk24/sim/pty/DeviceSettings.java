package org.kiosk24.sim.pty;

import org.kiosk24.device.link.LineSettings;

/** How the device's end of a line is set, and with which settings of the host's end it can talk. */
final class DeviceSettings {
    /** A receiver samples ten bits on one start edge, so clocks may differ by this many percent. */
    private static final int TOLERANCE_PERCENT = 2;

    private final LineSettings framing;
    private volatile int speed;

    DeviceSettings(LineSettings settings) {
        framing = settings;
        speed = settings.baud();
    }

    /** @param bitsPerSecond 0 for a device that follows the host */
    void speed(int bitsPerSecond) {
        speed = bitsPerSecond;
    }

    /** Speed, data bits and parity must agree; the number of stop bits need not. */
    boolean hears(LineSettings host) {
        int mine = speed;
        boolean sameSpeed = mine == 0 || Math.abs((long) mine - host.baud()) * 100 <= (long) mine * TOLERANCE_PERCENT;
        boolean sameBits = framing.dataBits() == 8 == (host.dataBits() == 8);
        return sameSpeed && sameBits && framing.parity() == host.parity();
    }

    LineSettings sends(LineSettings host) {
        int mine = speed;
        return framing.at(mine == 0 ? host.baud() : mine);
    }
}
