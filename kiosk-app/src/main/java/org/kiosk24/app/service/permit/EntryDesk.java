package org.kiosk24.app.service.permit;

import java.util.List;
import org.kiosk24.device.Result;

/** How often endorsements can still be used, which no chip says. A question: it may be asked again. */
@FunctionalInterface
public interface EntryDesk {
    /** Comes after the holder was found. What the bureau does not know is not among the answers. */
    Result<List<Remaining>> remaining(String orderId, String permitNumber);

    /** @param entries that remain of the endorsement of this number */
    record Remaining(String endorsementNumber, int entries) {}
}
