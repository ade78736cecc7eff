package org.kiosk24.sim.disk;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.order.Outcome;
import org.kiosk24.device.Result;
import org.kiosk24.device.cardstation.CardStation.Place;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.permit.AccessKey;

/** One citizen after the other, each paying by card for an endorsement and taking it along. */
final class Visits {
    private static final Outcome DONE = Outcome.of(Result.done(""));
    private static final CardPayment BEFORE = new CardPayment(2000, "52500038", "0411", "000411", "000411", "1123",
            "051903", "00", "", "UnionPay");
    private static final CardPayment PAID = new CardPayment(1500, "52500038", "0412", "000412", "000412", "1123",
            "052140", "00", "", "UnionPay");
    private final Orders orders;
    private final Queue<Entry> left = new ArrayDeque<>();
    private OrderFile order;

    Visits(Orders orders) {
        this.orders = orders;
    }

    /** Records the next entry. */
    void next() {
        if (left.isEmpty()) {
            order = orders.begin();
            left.addAll(entries(order.id() + "-1"));
        } else
            order.record(left.remove());
    }

    private static List<Entry> entries(String attempt) {
        LocalDate from = LocalDate.of(2026, 11, 23);
        return List.of(new Entry.Taking(), new Entry.Took(DONE),
                new Entry.PermitKnown(new AccessKey("C00000019", LocalDate.of(1985, 3, 2), from.plusYears(4))),
                new Entry.Chosen("HKG-G-1Y1T", 1500), new Entry.Applying(),
                new Entry.Approved("E420100261123000017", from, from.plusYears(1)),
                new Entry.ToMake(List.of("往来港澳通行证签注", "HKG G 1Y1T 香港 个人旅游", "2026-11-23 / 2027-11-22"),
                        new byte[180]),
                new Entry.Paying(Entry.Method.CARD, attempt, 1500, BEFORE),
                new Entry.PayStage(attempt, PaymentAttempt.Stage.INTENT, CardPayment.NONE),
                new Entry.PayEnded(attempt, Entry.PayState.PAID, PAID, ""), new Entry.Printing(11_804),
                new Entry.Printed(DONE), new Entry.Writing(), new Entry.Written(DONE), new Entry.Returning(),
                new Entry.Returned(DONE, List.of(Place.NONE)), new Entry.SlipPrinted(DONE),
                new Entry.Reporting("ISSUED", 1500, "CARD", PAID.receipt(), "", "2026-11-23T05:22:40Z"),
                new Entry.Closed(Entry.Ending.ISSUED), new Entry.Reported());
    }
}
