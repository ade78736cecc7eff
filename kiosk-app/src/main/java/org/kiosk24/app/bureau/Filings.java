package org.kiosk24.app.bureau;

import java.time.LocalDate;
import org.kiosk24.device.Result;

/** What is handed in at the bureau for good: an application, a booking. One order hands in one thing, once. */
public interface Filings {
    /**
     * Acts once for each order, however often it is called with the same body. Done: accepted. Refused: the bureau
     * looked at it and will not have it, and has not had it before. Anything else: nobody knows; call again.
     *
     * @param body the request, JSON, to the letter
     */
    Result<Filed> file(String orderId, Kind kind, String body);

    enum Kind {
        APPLICATION, BOOKING
    }

    /**
     * Accepted.
     *
     * @param number of 12 digits
     * @param day by which the law wants an application decided; of a booking the day itself
     */
    record Filed(String number, LocalDate day) {}
}
