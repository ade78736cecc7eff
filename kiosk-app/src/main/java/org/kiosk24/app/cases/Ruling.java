package org.kiosk24.app.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Money;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.Resolution;
import org.kiosk24.app.order.Resolution.Effect;

/** What may be said of a case: what the order's own journal rules out cannot be chosen. */
public final class Ruling {
    private Ruling() {}

    /** Why it cannot be chosen; each has words under {@code objection}. */
    public enum Objection {
        /** No such case is open in this order. */
        NO_SUCH_CASE,
        /** The kiosk itself is still at it. */
        ORDER_NOT_ENDED,
        /** The case was settled otherwise; that must be taken back first. */
        RESOLVED_OTHERWISE,
        /** Nothing of the kind settles this kind of case. */
        NOT_FOR_THIS_CASE,
        /** By the journal the kiosk holds no money of this order. */
        NO_MONEY_HELD,
        /** Another case of the order says that the money went back, or that it was kept. */
        MONEY_SAID_OTHERWISE,
        /** It was never printed, so it cannot be made. */
        NEVER_PRINTED,
        /** A void print may be on it: settle that first. */
        VOID_PRINT_OPEN,
        /** The sensors see a permit inside. */
        STILL_INSIDE,
        /** The card station cannot say whether the permit is inside. */
        STATION_SILENT,
        /** Who and why: 1 to 20 letters and digits, 3 to 200 characters. */
        NO_REASON
    }

    /** What may be chosen for this case now. */
    public static List<Resolution> choices(Order order, CaseReason reason) {
        return Arrays.stream(Resolution.values()).filter(how -> objection(order, reason, how).isEmpty()).toList();
    }

    /** Empty: it may be chosen. What only the sensors know is not asked here. */
    public static Optional<Objection> objection(Order order, CaseReason reason, Resolution how) {
        if (!order.cases().contains(reason))
            return Optional.of(Objection.NO_SUCH_CASE);
        if (order.ending().isEmpty())
            return Optional.of(Objection.ORDER_NOT_ENDED);
        if (order.resolution(reason).isPresent())
            return Optional.of(Objection.RESOLVED_OTHERWISE);
        if (!how.settles(reason))
            return Optional.of(Objection.NOT_FOR_THIS_CASE);
        return money(order, how).or(() -> made(order, reason, how));
    }

    private static Optional<Objection> money(Order order, Resolution how) {
        boolean mayBeHeld = order.money() instanceof Money.Taken || order.money() instanceof Money.InDoubt;
        if (how.effect() != Effect.NONE && !mayBeHeld)
            return Optional.of(Objection.NO_MONEY_HELD);
        boolean contradicts = order.resolved().stream().map(r -> r.how().effect())
                .anyMatch(said -> said != Effect.NONE && how.effect() != Effect.NONE && said != how.effect());
        return contradicts ? Optional.of(Objection.MONEY_SAID_OTHERWISE) : Optional.empty();
    }

    private static Optional<Objection> made(Order order, CaseReason reason, Resolution how) {
        if (how == Resolution.FOUND_MADE && order.print().state() != Order.Act.State.HAPPENED)
            return Optional.of(Objection.NEVER_PRINTED);
        boolean leaves = how == Resolution.PERMIT_HANDED_OVER && reason == CaseReason.PERMIT_KEPT;
        return leaves && order.openCases().contains(CaseReason.VOID_PRINT)
                ? Optional.of(Objection.VOID_PRINT_OPEN)
                : Optional.empty();
    }
}
