package org.kiosk24.device.permit;

import java.time.LocalDate;
import org.kiosk24.device.Mask;

/** What Basic Access Control needs to open a permit's chip: permit number (9 characters), birth and expiry. */
public record AccessKey(String permitNumber, LocalDate birth, LocalDate expiry) {
    @Override
    public String toString() {
        return "AccessKey " + Mask.number(permitNumber);
    }
}
