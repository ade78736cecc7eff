package org.kiosk24.app.staff;

import java.util.Locale;

/** What somebody of the staff is here for. */
public enum Role {
    /** Looks after the devices. */
    TECHNICIAN,
    /** Counts the money. */
    CASHIER,
    /** Answers for both, and is the second person where two are wanted. */
    SUPERVISOR;

    /** As commands name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
