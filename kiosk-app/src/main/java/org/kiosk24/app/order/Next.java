package org.kiosk24.app.order;

import java.util.EnumSet;
import java.util.Set;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Order.Act.State;
import org.kiosk24.app.order.Order.Custody;

/**
 * What must be done next for an order with which no person is busy any more. A pure function of where it stands,
 * read from top to bottom: first the money is settled, then the permit is made or the money given back, then the
 * permit returned, then staff, the citizen and the bureau are told.
 *
 * <pre>
 * handed in at the bureau, outcome not written       SUBMIT_AGAIN
 * payment asked, outcome not written                 SETTLE_PAYMENT
 * paid or free, wanted:
 *                   print never or did not           PRINT, at most twice, while the permit is inside
 *                   print begun                      ASK_PRINT
 *                   printed, chip never or did not   WRITE, at most twice, while the permit is inside
 *                   printed, chip begun              ASK_CHIP
 *                   none of these can be done        GIVE_UP
 * not wanted, printed or perhaps printed, inside     ERASE, at most twice
 * not wanted, paid or on its way back                GIVE_BACK
 * permit perhaps inside                              ASK_WHERE
 * permit inside or hanging out                       RETURN, at most twice, then KEEP
 * a reason for staff that is not written             OPEN_CASE
 * made, given back, a case, or to be gone on with    PRINT_SLIP, once
 * the bureau was asked, or has staff to send, and
 *                   was not told                     REPORT
 * otherwise                                          CLOSE
 * </pre>
 */
public enum Next {
    SUBMIT_AGAIN,
    SETTLE_PAYMENT,
    PRINT,
    ASK_PRINT,
    WRITE,
    ASK_CHIP,
    GIVE_UP,
    ERASE,
    GIVE_BACK,
    ASK_WHERE,
    RETURN,
    KEEP,
    OPEN_CASE,
    PRINT_SLIP,
    REPORT,
    CLOSE;

    private static final int TRIES = 2;

    static Next of(Order o) {
        if (o.filing().state() == State.BEGUN)
            return SUBMIT_AGAIN;
        if (o.money() instanceof Money.Asked)
            return SETTLE_PAYMENT;
        boolean paid = o.money() instanceof Money.Taken;
        boolean wanted = o.notMade().isEmpty();
        if ((paid || o.reprint()) && wanted && !o.made() && o.chip().state() != State.UNKNOWABLE)
            return make(o);
        if (!wanted && mayBePrinted(o) && o.custody() == Custody.INSIDE && again(o.erase()))
            return ERASE;
        if (paid && !wanted || o.money() instanceof Money.GoingBack)
            return GIVE_BACK;
        return switch (o.custody()) {
            case UNSURE -> ASK_WHERE;
            case INSIDE, HANGING_OUT -> o.returns() < TRIES ? RETURN : KEEP;
            case OUTSIDE, KEPT -> tell(o);
        };
    }

    private static Next make(Order o) {
        if (o.custody() == Custody.UNSURE)
            return ASK_WHERE;
        boolean can = o.custody() == Custody.INSIDE && o.toMake().isPresent() && o.permit().isPresent();
        return switch (o.print().state()) {
            case BEGUN -> ASK_PRINT;
            case NEVER, DID_NOT -> can && again(o.print()) ? PRINT : GIVE_UP;
            case UNKNOWABLE -> GIVE_UP;
            case HAPPENED -> switch (o.chip().state()) {
                case BEGUN -> ASK_CHIP;
                case NEVER, DID_NOT -> can && again(o.chip()) ? WRITE : GIVE_UP;
                case HAPPENED, UNKNOWABLE -> throw new IllegalStateException("made, or unknowable: " + o.id());
            };
        };
    }

    private static Next tell(Order o) {
        if (!o.cases().containsAll(reasonsForStaff(o)))
            return OPEN_CASE;
        if (o.slip().isEmpty() && (o.made() || o.continueCode().isPresent() || !o.cases().isEmpty()
                || o.money() instanceof Money.GivenBack))
            return PRINT_SLIP;
        boolean concernsBureau = o.applied() || !o.cases().isEmpty();
        return concernsBureau && o.reporting().isEmpty() ? REPORT : CLOSE;
    }

    /** Everything about the order that only a person can settle. */
    static Set<CaseReason> reasonsForStaff(Order o) {
        var reasons = EnumSet.noneOf(CaseReason.class);
        if (o.money() instanceof Money.InDoubt)
            reasons.add(CaseReason.MONEY_IN_DOUBT);
        if (o.custody() == Custody.KEPT)
            reasons.add(CaseReason.PERMIT_KEPT);
        if (o.chip().state() == State.UNKNOWABLE)
            reasons.add(CaseReason.CHIP_UNKNOWN);
        if (o.filing().state() == State.UNKNOWABLE)
            reasons.add(CaseReason.FILING_IN_DOUBT);
        if (!o.notMade().isEmpty() && mayBePrinted(o))
            reasons.add(CaseReason.VOID_PRINT);
        if (o.reprint() && o.print().state() == State.UNKNOWABLE)
            reasons.add(CaseReason.REPRINT_UNKNOWN);
        return reasons;
    }

    private static boolean mayBePrinted(Order o) {
        boolean printed = o.print().state() != State.NEVER && o.print().state() != State.DID_NOT;
        return printed && !o.reprint() && o.erase().state() != State.HAPPENED;
    }

    private static boolean again(Order.Act act) {
        return act.state() != State.HAPPENED && act.tries() < TRIES;
    }
}
