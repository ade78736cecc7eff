package org.kiosk24.app.service.issue;

import java.util.Optional;
import org.kiosk24.app.bureau.Bureau.Decision.Approved;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.device.permit.Decoded;
import org.kiosk24.device.permit.EndorsementRecord;
import org.kiosk24.device.permit.Permit;

/** Whether the record that the bureau wants on the chip is the bureau's own and says what was chosen. */
public interface RecordCheck {
    /** What is wrong with it; empty if nothing is. */
    Optional<String> wrong(String orderId, Approved approved, Product product, Permit permit);

    /** What a record on a chip says, if the bureau sealed it. */
    Decoded<EndorsementRecord> open(byte[] sealed);
}
