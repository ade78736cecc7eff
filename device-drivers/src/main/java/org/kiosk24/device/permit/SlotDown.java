package org.kiosk24.device.permit;

import java.io.IOException;

/** There is no reader to put a chip on. The message says what is missing and what to install, start or plug in. */
public final class SlotDown extends IOException {
    private static final long serialVersionUID = 1;

    private final Missing missing;

    /** What is not there. */
    public enum Missing {
        /** The library or the daemon that reaches readers. */
        SERVICE,
        /** The reader itself. */
        READER
    }

    public SlotDown(Missing missing, String message) {
        super(message);
        this.missing = missing;
    }

    public Missing missing() {
        return missing;
    }
}
