package org.kiosk24.app.service.booking;

import java.time.LocalDate;
import java.util.List;
import org.kiosk24.app.bureau.Bureau.Identity;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Result;

/** The calendar of the staffed counters. A question: a call without an answer may be made again. */
@FunctionalInterface
public interface CounterDesk {
    /** Offices with something free, nearest first; none when nothing is. */
    Result<List<Office>> free(String orderId, Identity identity);

    /** @param slots soonest first; at least one */
    record Office(String code, Text.Given place, List<Slot> slots) {}

    /** @param time local, such as {@code 09:30} */
    record Slot(LocalDate day, String time) {
        String code() {
            return day + " " + time;
        }
    }
}
