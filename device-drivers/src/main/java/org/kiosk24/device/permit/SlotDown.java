package org.kiosk24.device.permit;

import java.io.IOException;

/** There is no reader to put a chip on. The message says what is missing and what to install, start or plug in. */
public final class SlotDown extends IOException {
    private static final long serialVersionUID = 1;

    public SlotDown(String message) {
        super(message);
    }
}
