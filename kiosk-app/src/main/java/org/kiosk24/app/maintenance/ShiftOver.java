package org.kiosk24.app.maintenance;

/** Whoever worked here has logged out, or has gone. */
public final class ShiftOver extends Exception {
    private static final long serialVersionUID = 1;
    private final Why why;

    public enum Why {
        LOGGED_OUT, IDLE
    }

    ShiftOver(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
