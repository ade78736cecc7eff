package org.kiosk24.device.permit;

import java.io.IOException;

/** The chip no longer answers: taken away, silent, or its reader is gone. Whether it did the last command is unknown. */
public final class ChipLost extends IOException {
    private static final long serialVersionUID = 1;

    public ChipLost(String message) {
        super(message);
    }
}
