package org.kiosk24.app.diag;

import java.util.List;

/**
 * What one check came to.
 *
 * @param check its name, such as {@code receipt.status}
 * @param device kind and path, or what was looked at
 * @param seen what was seen, for the technician: the fault's own words, or empty when all is well; no personal data
 */
public record Finding(String check, Part part, String device, Cause cause, String seen, List<Reading> readings) {
    public State state() {
        return cause.state();
    }
}
