package org.kiosk24.sim.bureau;

import java.time.Instant;
import java.util.List;
import org.kiosk24.app.bureau.IdentityDesk.Decision;
import org.kiosk24.app.bureau.IdentityDesk.Likeness;

/** The identity desk's own books: what was compared, which codes were sent, what officers decided. No picture, no code. */
public record IdentityLedger(List<Compared> compared, List<CodeSent> codes, List<Decided> decided) {
    /** @param answer what the kiosk was told, if it got the answer */
    public record Compared(String orderId, int attempt, Likeness answer, Instant at) {}

    /** @param phone masked */
    public record CodeSent(String orderId, String phone, Instant at) {}

    public record Decided(String orderId, Decision decision, Instant at) {}
}
