package org.kiosk24.device.payment.zvt;

import java.util.Optional;

/**
 * A frame that came with a right CRC and was acknowledged.
 *
 * @param raw the APDU as it stood in the frame
 * @param apdu empty if its length does not fit what follows
 */
record Received(byte[] raw, Optional<Apdu> apdu) {
    static Received of(byte[] raw) {
        return new Received(raw, Apdu.parse(raw));
    }

    boolean is(int command) {
        return apdu.isPresent() && apdu.get().command() == command;
    }

    boolean answer() {
        return apdu.isPresent() && apdu.get().answer();
    }

    /** A {@code 04 0F} whose length is wrong: a result that cannot be read. */
    boolean brokenStatus() {
        return apdu.isEmpty() && raw.length >= 2 && raw[0] == 0x04 && raw[1] == 0x0F;
    }
}
