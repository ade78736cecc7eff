package org.kiosk24.app.visit;

import java.time.Duration;
import org.kiosk24.app.bureau.Bureau.Product;
import org.kiosk24.app.order.Entry;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Payments;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;

/** The fee is paid, at most {@value #TRIES} times tried. */
public final class Till {
    private static final int TRIES = 3;
    /** How long a terminal waits for a card, as they are commonly set up. It cannot be told to wait longer. */
    private static final Duration TERMINAL_WAITS = Duration.ofSeconds(60);
    private final Payments payments;
    private final Conversation conversation;

    public Till(Payments payments, Conversation conversation) {
        this.payments = payments;
        this.conversation = conversation;
    }

    /** Returns when the order is paid; leaves when it is not going to be, or nobody can know. */
    public void pay(OrderFile file, Product product, Condition condition) throws Leaving {
        Citizen citizen = conversation.citizen();
        for (int i = 0; i < TRIES; i++) {
            Entry.Method method = condition.card() && condition.qr() ? askMethod(product)
                    : condition.card() ? Entry.Method.CARD : Entry.Method.QR;
            Citizen.Waiting cancel;
            PayState state;
            do {
                cancel = citizen.waiting(method == Entry.Method.CARD ? TERMINAL_WAITS : Payments.QR_SHOWN);
                state = attempt(file, product, method, cancel);
            } while (nothingTaken(state) && cancel.wantsMore());
            switch (state) {
                case PAID -> {
                    if (!cancel.requested())
                        return;
                    file.record(new Entry.NotMade("cancelled by the payer, who had been charged by then"));
                    throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
                }
                case IN_DOUBT -> throw new Leaving(new Screen.Sorry(Why.DEVICE_FAULT, Advice.GO_TO_COUNTER));
                case DECLINED, NOT_CHARGED, REVERSED -> {
                    if (cancel.requested())
                        throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
                    conversation.ask(new Screen.NotPaid(state == PayState.DECLINED), t -> t instanceof Touch.Confirm);
                }
            }
        }
        throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.PAY_ANOTHER_WAY));
    }

    private PayState attempt(OrderFile file, Product product, Entry.Method method, Cancel cancel) {
        Citizen citizen = conversation.citizen();
        return switch (method) {
            case CARD -> payments.byCard(file, product.feeFen(),
                    prompt -> citizen.show(new Screen.PayByCard(product.feeFen(), prompt)), cancel);
            case QR -> payments.byQr(file, product.feeFen(),
                    text -> citizen.show(new Screen.PayByQr(product.feeFen(), text)), cancel);
        };
    }

    /** Then another attempt may follow at once: the terminal's or the gateway's time was over before the person's. */
    private static boolean nothingTaken(PayState state) {
        return state == PayState.DECLINED || state == PayState.NOT_CHARGED;
    }

    private Entry.Method askMethod(Product product) throws Leaving {
        Touch touch = conversation.ask(new Screen.ChoosePayment(product, true, true),
                t -> t instanceof Touch.PayByCard || t instanceof Touch.PayByQr);
        return touch instanceof Touch.PayByCard ? Entry.Method.CARD : Entry.Method.QR;
    }
}
