package org.kiosk24.device.payment.zvt;

import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * Gives a stored payment back ({@code 06 30}). An answer that names amount and original trace is proof; so is "already
 * reversed". After anything else the terminal is asked for its last record, and after a loss told to reverse once more.
 */
final class ReversalConversation {
    private static final int TRIES = 3;

    /** What the terminal's last record says of the payment. */
    private enum Look {
        REVERSED, STILL_STORED, ANOTHER_REVERSED, UNCLEAR
    }

    private final ZvtLine line;
    private final Time time;
    private final ZvtTimers timers;
    private final Commands commands;
    private final Recovery recovery;
    private final CardPayment payment;
    private String seen = "";
    private int tries;
    /** Asking, rather than reversing: what is lost then is not lost money. */
    private boolean asking;

    ReversalConversation(ZvtLine line, Time time, ZvtTimers timers, Commands commands, Recovery recovery,
            CardPayment payment) {
        this.line = line;
        this.time = time;
        this.timers = timers;
        this.commands = commands;
        this.recovery = recovery;
        this.payment = payment;
    }

    PaymentOutcome run() {
        if (payment.fen() <= 0 || payment.receipt().length() != 4)
            return new PaymentOutcome.Declined("", new Fault.Rejected(device(), ActHappened.NO, "NO_RECEIPT",
                    "a payment without receipt number or amount cannot be reversed by the kiosk",
                    Advice.GO_TO_COUNTER));
        Deadline giveUp = time.in(timers.lostPatience());
        while (tries < TRIES) {
            try {
                line.takeArrived();
                if (askFirst(tries > 0 || !line.inStep()) == Look.ANOTHER_REVERSED)
                    return inDoubt("receipt " + payment.receipt() + " was to be reversed, and the terminal's last"
                            + " record is the reversal of another payment");
                tries++;
                return ended(conversation().run(commands.reversal(payment), Cancel.NEVER));
            } catch (LinkDown e) {
                line.reopened();
                seen = e.getMessage();
                if (time.passed(giveUp))
                    break;
                time.sleep(timers.slice());
            } catch (Lost e) {
                seen = e.getMessage();
                if (asking && !(e.onTheLine() && !time.passed(giveUp)))
                    break;
            }
        }
        return tries == 0
                ? new PaymentOutcome.InDoubt(new Fault.NotConnected(device(), ActHappened.NO, seen))
                : inDoubt("the reversal of receipt " + payment.receipt() + " was lost: " + seen);
    }

    /**
     * What the terminal did last, and after a loss back to where a repeated reversal says what became of the first. One
     * that reversed another payment since is not told again, whoever asks.
     */
    private Look askFirst(boolean afterLoss) throws LinkDown, Lost {
        asking = true;
        var late = conversation();
        if (afterLoss) {
            recovery.listen(timers.settleListen(), late);
            recovery.untilReady(late);
            recovery.register(late);
        }
        Look look = lookFirst(late);
        asking = false;
        return look;
    }

    private Look lookFirst(MoneyConversation late) throws LinkDown, Lost {
        try {
            return look(recovery.lastRecord(late));
        } catch (Lost e) {
            if (e.onTheLine())
                throw e;
            return Look.UNCLEAR;
        }
    }

    private PaymentOutcome ended(MoneyEnding ending) throws LinkDown, Lost {
        asking = true;
        return switch (ending) {
            case MoneyEnding.Stored(var record) when record.fen() == payment.fen()
                    && answers(record) ->
                new PaymentOutcome.Reversed(record);
            case MoneyEnding.Stored(var record) -> unproven("the answer does not name the reversed payment");
            case MoneyEnding.NotStarted(int code) -> refused(code);
            case MoneyEnding.Declined(int code) -> refused(code);
            case MoneyEnding.Unproven(var detail) -> unproven(detail);
        };
    }

    private MoneyConversation conversation() {
        return new MoneyConversation(line, time, timers, Judge.reversal(payment, commands.settings()), AttemptLog.NONE,
                prompt -> {
                });
    }

    /** Of the answer to the command itself; who knows no trace number must be content with there being one. */
    private boolean answers(CardPayment record) {
        return payment.trace().isEmpty() ? !record.originalTrace().isEmpty() : proves(record);
    }

    private boolean proves(CardPayment record) {
        return !payment.trace().isEmpty() && record.originalTrace().equals(payment.trace());
    }

    private PaymentOutcome refused(int code) throws LinkDown, Lost {
        if (code == ResultCode.ALREADY_REVERSED)
            return new PaymentOutcome.Reversed(payment);
        return switch (twoLooks()) {
            case REVERSED -> new PaymentOutcome.Reversed(payment);
            case STILL_STORED -> tries > 1
                    ? inDoubt("reversal refused with " + ResultCode.text(code) + " after one was lost")
                    : new PaymentOutcome.Declined(ResultCode.hex(code),
                            new Fault.Rejected(device(), ActHappened.NO, ResultCode.hex(code),
                                    "reversal refused with " + ResultCode.text(code) + "; receipt " + payment.receipt()
                                            + " is still stored: refund it at the terminal",
                                    Advice.GO_TO_COUNTER));
            case ANOTHER_REVERSED, UNCLEAR ->
                inDoubt("reversal refused with " + ResultCode.text(code) + ", and the terminal's last record"
                        + " does not show receipt " + payment.receipt());
        };
    }

    private PaymentOutcome unproven(String detail) throws LinkDown, Lost {
        return twoLooks() == Look.REVERSED ? new PaymentOutcome.Reversed(payment) : inDoubt(detail);
    }

    private Look twoLooks() throws LinkDown, Lost {
        var conversation = conversation();
        recovery.untilReady(conversation);
        Look first = look(conversation);
        recovery.listen(timers.settleGap(), conversation);
        recovery.untilReady(conversation);
        return first == look(conversation) ? first : Look.UNCLEAR;
    }

    private Look look(MoneyConversation conversation) throws LinkDown {
        try {
            return look(recovery.lastRecord(conversation));
        } catch (Lost e) {
            return Look.UNCLEAR;
        }
    }

    private Look look(StatusInformation status) {
        CardPayment record = status.payment();
        if (!status.approved())
            return Look.UNCLEAR;
        if (record.fen() == payment.fen() && proves(record))
            return Look.REVERSED;
        if (!payment.trace().isEmpty() && !record.originalTrace().isEmpty() && !proves(record)
                && !Records.before(record, payment, time.now(), commands.settings().zone()))
            return Look.ANOTHER_REVERSED;
        return Records.compare(record, payment) == Records.Difference.SAME ? Look.STILL_STORED : Look.UNCLEAR;
    }

    private PaymentOutcome inDoubt(String detail) {
        return new PaymentOutcome.InDoubt(new Fault.NoAnswer(device(), ActHappened.UNKNOWN,
                detail + "; compare the terminal's journal with the order before anything else"));
    }

    private String device() {
        return "payment at " + line.name();
    }
}
