package org.kiosk24.app.order;

import java.util.EnumSet;
import java.util.Set;
import org.kiosk24.app.order.Entry.CaseReason;

/** How staff settled a case, and for which cases it can be said. */
public enum Resolution {
    /** The payer was charged, and staff gave the money back. */
    REFUNDED(Effect.BACK, CaseReason.MONEY_IN_DOUBT, CaseReason.CHIP_UNKNOWN),
    /** The bank's or the gateway's statement shows that nothing was kept. */
    NEVER_CHARGED(Effect.BACK, CaseReason.MONEY_IN_DOUBT),
    /** The payer was charged, and a counter made the endorsement for it. */
    MADE_AT_COUNTER(Effect.KEPT, CaseReason.MONEY_IN_DOUBT, CaseReason.CHIP_UNKNOWN),
    /** The chip holds the record: the money is kept because it was made. */
    FOUND_MADE(Effect.KEPT, CaseReason.CHIP_UNKNOWN),
    /** Its holder has it, and was looked at. */
    PERMIT_HANDED_OVER(Effect.NONE, CaseReason.PERMIT_KEPT),
    /** The office that issues permits has it. */
    PERMIT_SENT_TO_OFFICE(Effect.NONE, CaseReason.PERMIT_KEPT),
    /** The void print is gone, or was never there. */
    PRINT_REMOVED(Effect.NONE, CaseReason.VOID_PRINT),
    /** The permit was looked at: it was printed again, or a counter has done it since. */
    PRINT_LOOKED_AT(Effect.NONE, CaseReason.REPRINT_UNKNOWN),
    /** The bureau has what was handed in. */
    FOUND_ACCEPTED(Effect.NONE, CaseReason.FILING_IN_DOUBT),
    /** The bureau does not have it, and the person knows. */
    NOT_ACCEPTED(Effect.NONE, CaseReason.FILING_IN_DOUBT),
    /** A counter has taken the whole matter over. */
    SENT_TO_COUNTER(Effect.NONE, CaseReason.MONEY_IN_DOUBT, CaseReason.CHIP_UNKNOWN, CaseReason.FILING_IN_DOUBT,
            CaseReason.VOID_PRINT, CaseReason.REPRINT_UNKNOWN);

    /** What it says about the order's money; what is kept and what is back exclude each other. */
    public enum Effect {
        NONE, KEPT, BACK
    }

    private final Effect effect;
    private final Set<CaseReason> cases;

    Resolution(Effect effect, CaseReason first, CaseReason... more) {
        this.effect = effect;
        this.cases = EnumSet.of(first, more);
    }

    public Effect effect() {
        return effect;
    }

    public boolean settles(CaseReason reason) {
        return cases.contains(reason);
    }
}
