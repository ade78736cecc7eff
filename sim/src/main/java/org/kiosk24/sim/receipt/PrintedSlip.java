package org.kiosk24.sim.receipt;

import java.time.Instant;
import java.util.List;

/**
 * A piece of paper that came out.
 *
 * @param lines as read from top to bottom; a QR code as {@code [QR payload]}
 */
public record PrintedSlip(List<String> lines, End end, Instant when) {
    /** Why the paper ends where it ends. */
    public enum End {
        CUT, NOT_CUT, PAPER_RAN_OUT
    }
}
