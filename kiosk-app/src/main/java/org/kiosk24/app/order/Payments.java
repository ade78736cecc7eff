package org.kiosk24.app.order;

import java.time.Duration;
import java.util.function.Consumer;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.app.bureau.QrGateway.Trade;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.order.Entry.PayState;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.CardTerminal;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes an order's money, finds out what became of it, and gives it back: by card or by QR code, each step on disk
 * before the next. What an attempt came to is written once, here.
 */
public final class Payments {
    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    /** How long a QR code can be paid. */
    static final Duration QR_LIFE = Duration.ofSeconds(120);
    /** The code disappears this long before it expires, so that nobody pays at the last moment. */
    private static final Duration QR_MARGIN = Duration.ofSeconds(10);
    public static final Duration QR_SHOWN = QR_LIFE.minus(QR_MARGIN);
    private static final Duration QR_POLL = Duration.ofSeconds(3);
    private static final Duration SLICE = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final CardTerminal terminal;
    private final QrGateway gateway;
    private final Time time;

    public Payments(CardTerminal terminal, QrGateway gateway, Time time) {
        this.terminal = terminal;
        this.gateway = gateway;
        this.time = time;
    }

    /** Asks for the order's fee at the terminal; returns when the order's journal says what became of it. */
    public PayState byCard(OrderFile file, int fen, Consumer<PayerPrompt> prompt, Cancel cancel) {
        Result<CardPayment> baseline = terminal.last();
        if (baseline instanceof Result.Done<CardPayment>(var none) && none.equals(CardPayment.NONE))
            baseline = terminal.last(); // an answer may have been a late one to another question
        if (!(baseline instanceof Result.Done)) // a terminal that was restarted wants to be registered with first
            baseline = terminal.register().then(registered -> terminal.last());
        if (!(baseline instanceof Result.Done<CardPayment>(var last))) {
            // without a baseline nothing could be settled later, so nothing is begun
            LOG.warn("order {}: no card payment: {}", file.id(), Outcome.of(baseline).fault());
            return PayState.NOT_CHARGED;
        }
        String attemptId = nextAttempt(file);
        file.record(new Entry.Paying(Method.CARD, attemptId, fen, last));
        var attempt = ((Money.Asked) file.order().money()).attempt();
        return ended(file, attemptId, terminal.pay(attempt, stages(file, attemptId), prompt, cancel));
    }

    /** Shows a code and waits until it is paid, cancelled or expired. */
    public PayState byQr(OrderFile file, int fen, Consumer<String> show, Cancel cancel) {
        String attemptId = nextAttempt(file);
        file.record(new Entry.Paying(Method.QR, attemptId, fen, CardPayment.NONE));
        Deadline expiry = time.in(QR_SHOWN);
        Result<String> code = gateway.create(attemptId, fen, time.now().plus(QR_LIFE));
        if (code instanceof Result.Done<String>(var text)) {
            file.record(new Entry.PayStage(attemptId, Stage.SENDING, CardPayment.NONE));
            show.accept(text);
            awaitScan(attemptId, expiry, cancel);
        }
        return settle(file, prompt -> {
        });
    }

    private static AttemptLog stages(OrderFile file, String attemptId) {
        return (stage, payment) -> file
                .record(new Entry.PayStage(attemptId, stage, payment.orElse(CardPayment.NONE)));
    }

    private void awaitScan(String attemptId, Deadline expiry, Cancel cancel) {
        while (!time.passed(expiry)) {
            Deadline poll = time.in(QR_POLL);
            while (!time.passed(poll)) {
                if (cancel.requested())
                    return;
                time.sleep(SLICE);
            }
            if (gateway.query(attemptId) instanceof Result.Done<Trade>(var trade)
                    && trade.state() != QrGateway.State.WAITING && trade.state() != QrGateway.State.NOT_EXIST)
                return;
        }
    }

    /** Finds out what became of the open attempt, and writes it. The one way out of every unknown. */
    public PayState settle(OrderFile file, Consumer<PayerPrompt> prompt) {
        var asked = (Money.Asked) file.order().money();
        String attemptId = asked.attempt().attemptId();
        PaymentOutcome outcome = switch (asked.method()) {
            case CARD -> terminal.settle(asked.attempt(), asked.reached(), stages(file, attemptId), prompt);
            case QR -> settleQr(asked.attempt());
        };
        return ended(file, attemptId, outcome);
    }

    /** Closing is the question: a closed order can never be paid, and a paid one says so. */
    private PaymentOutcome settleQr(PaymentAttempt attempt) {
        Fault fault = new Fault.NoAnswer("payment gateway", ActHappened.UNKNOWN, "the order could not be closed");
        for (int i = 0; i < TRIES; i++) {
            if (i > 0)
                time.sleep(PAUSE);
            switch (gateway.close(attempt.attemptId())) {
                case Result.Done<Trade>(var trade) -> {
                    switch (trade.state()) {
                        case PAID -> {
                            if (trade.paidFen() == attempt.fen())
                                return new PaymentOutcome.Paid(qrPayment(attempt), true);
                            return new PaymentOutcome.InDoubt(new Fault.Garbled("payment gateway",
                                    ActHappened.UNKNOWN, "paid " + trade.paidFen() + " fen instead of "
                                            + attempt.fen() + "; have the amount checked"));
                        }
                        case CLOSED -> {
                            return new PaymentOutcome.NotCharged(new Fault.TimedOut("payment gateway", ActHappened.NO,
                                    "closed before anybody paid"));
                        }
                        case REFUNDED -> {
                            return new PaymentOutcome.Reversed(qrPayment(attempt));
                        }
                        case WAITING, NOT_EXIST -> {
                        }
                    }
                }
                case Result.Refused<Trade>(var f) -> fault = f;
                case Result.Failed<Trade>(var f) -> fault = f;
                case Result.Unknown<Trade>(var f) -> fault = f;
            }
        }
        return new PaymentOutcome.InDoubt(fault);
    }

    private static CardPayment qrPayment(PaymentAttempt attempt) {
        return new CardPayment(attempt.fen(), "", attempt.attemptId(), "", "", "", "", "00", "", "QR");
    }

    private static PayState ended(OrderFile file, String attemptId, PaymentOutcome outcome) {
        PayState state = PayState.valueOf(outcome.state());
        switch (outcome) {
            case PaymentOutcome.Paid paid -> file.record(new Entry.PayEnded(attemptId, state, paid.payment(), ""));
            case PaymentOutcome.Reversed r -> file.record(new Entry.PayEnded(attemptId, state, r.payment(), ""));
            case PaymentOutcome.Declined d -> refused(file, attemptId, state, d.fault());
            case PaymentOutcome.NotCharged n -> refused(file, attemptId, state, n.fault());
            case PaymentOutcome.InDoubt d -> refused(file, attemptId, state, d.fault());
        }
        return state;
    }

    private static void refused(OrderFile file, String attemptId, PayState state, Fault fault) {
        file.record(new Entry.PayEnded(attemptId, state, CardPayment.NONE, fault.line()));
    }

    /** Gives the money back, and asks again until it is certain that it went, three times at most. */
    public PayState giveBack(OrderFile file) {
        Money.Taken taken = switch (file.order().money()) {
            case Money.Taken t -> {
                file.record(new Entry.GivingBack(t.attemptId()));
                yield t;
            }
            case Money.GoingBack(var t) -> t;
            case Money.NotTaken m -> throw new IllegalStateException("nothing to give back: " + file.id());
            case Money.Asked m -> throw new IllegalStateException("settle first: " + file.id());
            case Money.GivenBack m -> throw new IllegalStateException("given back already: " + file.id());
            case Money.InDoubt m -> throw new IllegalStateException("in doubt: " + file.id());
        };
        String fault = "";
        for (int i = 0; i < TRIES; i++) {
            if (i > 0)
                time.sleep(PAUSE);
            fault = switch (taken.method()) {
                case CARD -> switch (terminal.reverse(taken.payment())) {
                    case PaymentOutcome.Reversed r -> "";
                    case PaymentOutcome.NotCharged n -> "";
                    case PaymentOutcome.InDoubt(var f) -> f.line();
                    case PaymentOutcome.Declined d -> d.fault().line();
                    case PaymentOutcome.Paid p -> "the terminal still has the payment";
                };
                case QR -> switch (gateway.refund(taken.attemptId(), taken.attemptId() + "-R", taken.payment().fen())) {
                    case Result.Done<Trade>(var trade) when trade.state() == QrGateway.State.REFUNDED -> "";
                    case Result.Done<Trade>(var trade) -> "the gateway says " + trade.state();
                    case Result.Refused<Trade>(var f) -> f.line();
                    case Result.Failed<Trade>(var f) -> f.line();
                    case Result.Unknown<Trade>(var f) -> f.line();
                };
            };
            if (fault.isEmpty())
                break;
        }
        PayState state = fault.isEmpty() ? PayState.REVERSED : PayState.IN_DOUBT;
        file.record(new Entry.GaveBack(taken.attemptId(), state, fault));
        return state;
    }

    private static String nextAttempt(OrderFile file) {
        return file.id() + "-P" + (file.order().payments() + 1);
    }
}
