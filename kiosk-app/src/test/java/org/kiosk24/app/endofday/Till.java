package org.kiosk24.app.endofday;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kiosk24.app.bureau.QrGateway;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.CardTerminal;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;

/** A terminal with books of its own, and a gateway; both outlive the kiosk's power. */
final class Till implements CardTerminal, QrGateway {
    private static final Fault SILENT = new Fault.NoAnswer("payment", ActHappened.UNKNOWN, "silent");
    final List<CardPayment> open = new ArrayList<>();
    final Map<String, Result<Trade>> trades = new HashMap<>();
    int batches;
    boolean losesTheAnswer;
    boolean refuses;
    boolean unreachable;

    @Override
    public Result<Registration> register() {
        return unreachable ? Result.fault(SILENT) : Result.done(new Registration("00000001", "0156", 0));
    }

    @Override
    public Result<Totals> endOfDay() {
        if (refuses)
            return Result.refused(new Fault.Busy("payment", ActHappened.NO, "77"));
        var totals = new Totals(open.size(), open.stream().mapToInt(CardPayment::fen).sum(),
                open.isEmpty() ? "0000" : open.getFirst().receipt(),
                open.isEmpty() ? "0000" : open.getLast().receipt());
        open.clear();
        batches++;
        return losesTheAnswer ? Result.fault(SILENT) : Result.done(totals);
    }

    @Override
    public Result<Trade> query(String orderNo) {
        return trades.getOrDefault(orderNo, Result.done(new Trade(State.NOT_EXIST, 0)));
    }

    @Override
    public Result<TerminalStatus> status() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<CardPayment> last() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentOutcome pay(PaymentAttempt a, AttemptLog log, Consumer<PayerPrompt> prompt, Cancel cancel) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentOutcome settle(PaymentAttempt a, PaymentAttempt.Stage s, AttemptLog l, Consumer<PayerPrompt> p) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PaymentOutcome reverse(CardPayment payment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<String> create(String orderNo, int fen, Instant expireAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Trade> close(String orderNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Result<Trade> refund(String orderNo, String refundNo, int fen) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
