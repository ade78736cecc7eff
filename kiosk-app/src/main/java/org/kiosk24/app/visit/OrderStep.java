package org.kiosk24.app.visit;

import org.kiosk24.app.order.Fulfilment;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;

/** A visit's order: begun, told, and driven to its end whatever happens. */
public final class OrderStep {
    private final Orders orders;
    private final Fulfilment fulfilment;
    private final Citizen citizen;

    public OrderStep(Orders orders, Fulfilment fulfilment, Citizen citizen) {
        this.orders = orders;
        this.fulfilment = fulfilment;
        this.citizen = citizen;
    }

    /** What is done with an order while the person is busy with it. */
    @FunctionalInterface
    public interface Story {
        /** @return what the person is told last if all goes well */
        Screen tell(OrderFile file) throws Leaving;
    }

    /** Begins an order, tells its story, drives it to its end, and yields the last word. */
    public Screen order(Story story) {
        OrderFile file = orders.begin();
        Screen last;
        try {
            last = story.tell(file);
        } catch (Leaving leaving) {
            last = leaving.screen();
        }
        fulfilment.finish(file, OnScreen.visited(citizen, file));
        return Stages.farewell(file.order(), last);
    }
}
