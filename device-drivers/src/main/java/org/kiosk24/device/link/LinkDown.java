package org.kiosk24.device.link;

import java.io.IOException;

/** The line is not there: no such port, unplugged, refused, closed. The message names the line and what to check. */
public final class LinkDown extends IOException {
    private static final long serialVersionUID = 1;

    public LinkDown(String message) {
        super(message);
    }

    public LinkDown(String message, Throwable cause) {
        super(message, cause);
    }
}
