package org.kiosk24.app.visit;

import java.util.Optional;
import org.kiosk24.app.order.Entry.CaseReason;
import org.kiosk24.app.order.Money;
import org.kiosk24.app.order.Next;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.After;
import org.kiosk24.app.screen.Screen.Work;
import org.kiosk24.device.Advice;

/** What the citizen sees while an order is being driven to its end, and last of all. */
public final class Stages {
    private Stages() {}

    /** The screen for a step; none where the one before stays. */
    static Optional<Screen> of(Next step, Order order) {
        return Optional.ofNullable(switch (step) {
            case SUBMIT_AGAIN -> new Screen.Working(Work.ASKING_BUREAU);
            case SETTLE_PAYMENT -> new Screen.Working(Work.CHECKING_PAYMENT);
            case PRINT, ASK_PRINT ->
                new Screen.Making(order.reprint() ? Screen.Part.REPRINT : Screen.Part.PRINT);
            case WRITE -> new Screen.Making(Screen.Part.CHIP);
            case ASK_CHIP -> new Screen.Making(Screen.Part.CHECK);
            case GIVE_BACK -> new Screen.Working(Work.GIVING_MONEY_BACK);
            case ERASE, ASK_WHERE, KEEP -> new Screen.Working(Work.RETURNING_PERMIT);
            case RETURN -> new Screen.TakePermit(
                    order.made() ? After.MADE : order.applied() ? After.NOT_MADE : After.ONLY_READ);
            case PRINT_SLIP -> new Screen.Working(Work.PRINTING_RECEIPT);
            case GIVE_UP, OPEN_CASE, REPORT, CLOSE -> null;
        });
    }

    /** The last screen, by how the order ended; {@code left} is what the visit wanted to say. */
    public static Screen farewell(Order order, Screen left) {
        boolean slip = order.slip().orElse(false);
        if (!order.cases().isEmpty())
            return new Screen.StaffCase(order.id(), order.cases().contains(CaseReason.MONEY_IN_DOUBT),
                    order.cases().contains(CaseReason.PERMIT_KEPT), slip);
        if (order.made())
            return new Screen.Goodbye(slip);
        if (order.money() instanceof Money.GivenBack)
            return new Screen.Sorry(Screen.Why.NOT_MADE_MONEY_BACK, Advice.GO_TO_COUNTER, order.continueCode());
        return left instanceof Screen.Sorry(var why, var advice, var none)
                ? new Screen.Sorry(why, advice, order.continueCode())
                : left;
    }
}
