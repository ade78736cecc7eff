package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.CardTerminal;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtLine.Repeat;
import org.kiosk24.device.time.Time;

/**
 * A ZVT terminal on a serial line, 9600 8N2. The kiosk is the cash register; the terminal is the master from a
 * command's acceptance to its completion.
 */
public final class ZvtTerminal implements CardTerminal {
    private static final int MOST_REMEMBERED = 16;
    private final ZvtLine line;
    private final Time time;
    private final ZvtSettings settings;
    private final ZvtTimers timers;
    private final Commands commands;
    private final Exchange exchange;
    private final Recovery recovery;
    /** Records seen so far, newest last: after a late frame an old one can come where a new one is due. */
    private final ArrayDeque<CardPayment> seen = new ArrayDeque<>();
    private String terminalId = "";

    public ZvtTerminal(Link link, Time time, ZvtSettings settings, ZvtTimers timers) {
        line = new ZvtLine(link, time, timers);
        this.time = time;
        this.settings = settings;
        this.timers = timers;
        commands = new Commands(settings);
        exchange = new Exchange(line, time, timers, commands);
        recovery = new Recovery(line, time, timers, commands);
    }

    /** A terminal that asks for initialisation is initialised, and registered again. */
    @Override
    public Result<Registration> register() {
        Result<Registration> first = registerOnce();
        if (!(first instanceof Result.Done<Registration>(var registration))
                || registration.status() != TerminalState.INITIALISE)
            return first;
        return ask(commands.initialisation(), Repeat.FREELY, timers.t4())
                .then(reply -> reply instanceof Reply.Completed ? registerOnce() : refusal(reply, ActHappened.NO));
    }

    private Result<Registration> registerOnce() {
        return ask(commands.registration(), Repeat.FREELY, timers.enquiry()).then(reply -> {
            if (!(reply instanceof Reply.Completed(var records, var data)))
                return refusal(reply, ActHappened.NO);
            Registration registration = Recovery.registration(data);
            if (!registration.currency().isEmpty() && !registration.currency().equals(settings.currency()))
                return Result.fault(new Fault.Rejected(device(), ActHappened.NO, "CURRENCY",
                        "the terminal works in currency " + registration.currency() + ", not " + settings.currency(),
                        Advice.PAY_ANOTHER_WAY));
            terminalId = registration.terminalId();
            return Result.done(registration);
        });
    }

    @Override
    public Result<TerminalStatus> status() {
        return ask(commands.statusEnquiryWithVersion(), Repeat.FREELY, timers.enquiry()).then(reply -> {
            if (!(reply instanceof Reply.Completed(var records, var data)))
                return refusal(reply, ActHappened.NO);
            var answer = EnquiryAnswer.of(data);
            return Result.done(
                    new TerminalStatus(answer.status(), TerminalState.text(answer.status()), answer.version()));
        });
    }

    /**
     * A terminal that answers without a record of a payment (none stored, an end-of-day record, "not possible") gives
     * {@link CardPayment#NONE}: it can be paid at, but cannot prove what became of a payment whose answer was lost.
     */
    @Override
    public Result<CardPayment> last() {
        return ask(commands.repeatReceipt(), Repeat.FREELY, timers.enquiry()).then(reply -> switch (reply) {
            case Reply.Completed(var records, var data) -> Result.done(records.size() == 1
                    && !records.getFirst().endOfDay() && records.getFirst().understoodEnough()
                            ? remembered(records.getFirst().payment())
                            : CardPayment.NONE);
            case Reply.Refused(int code) when code == ResultCode.NOT_POSSIBLE -> Result.done(CardPayment.NONE);
            case Reply.Aborted(int code) when code != ResultCode.NOT_REGISTERED -> Result.done(CardPayment.NONE);
            default -> refusal(reply, ActHappened.NO);
        });
    }

    @Override
    public PaymentOutcome pay(PaymentAttempt attempt, AttemptLog log, Consumer<PayerPrompt> prompt, Cancel cancel) {
        var conversation = conversation(attempt, log, prompt);
        if (inStep() instanceof Result.Failed<Reply>(var fault))
            return new PaymentOutcome.NotCharged(fault);
        try {
            MoneyEnding ending = conversation.run(commands.authorisation(attempt.fen()), cancel);
            return switch (ending) {
                case MoneyEnding.Stored(var payment) -> new PaymentOutcome.Paid(remembered(payment), false);
                case MoneyEnding.NotStarted(int code) -> declined(code, "not started", cancel);
                case MoneyEnding.Declined(int code) -> declined(code, "declined", cancel);
                case MoneyEnding.Unproven(var why) -> settlement(attempt, conversation).run(why);
            };
        } catch (LinkDown e) {
            line.reopened();
            return settlement(attempt, conversation).run(e.getMessage());
        } catch (Lost e) {
            return settlement(attempt, conversation).run(e.getMessage());
        }
    }

    @Override
    public PaymentOutcome settle(PaymentAttempt attempt, Stage reached, AttemptLog log, Consumer<PayerPrompt> prompt) {
        if (reached == Stage.INTENT)
            return new PaymentOutcome.NotCharged(
                    new Fault.Cancelled(device(), ActHappened.NO, "the payment was never sent to the terminal"));
        return settlement(attempt, conversation(attempt, log, prompt)).run("asked after stage " + reached);
    }

    private CardPayment remembered(CardPayment payment) {
        seen.add(payment);
        if (seen.size() > MOST_REMEMBERED)
            seen.remove();
        return payment;
    }

    private MoneyConversation conversation(PaymentAttempt attempt, AttemptLog log, Consumer<PayerPrompt> prompt) {
        var old = new ArrayList<>(seen);
        old.add(attempt.baseline());
        var judge = Judge.payment(attempt.fen(), old, record -> ofNow(record, attempt), settings,
                knownTerminal(attempt));
        return new MoneyConversation(line, time, timers, judge, log, prompt);
    }

    /** Who does not know what the terminal's last payment was must at least see that this one is of this time. */
    private boolean ofNow(CardPayment record, PaymentAttempt attempt) {
        return !attempt.baseline().equals(CardPayment.NONE) || record.date().isEmpty() || record.time().isEmpty()
                || Records.between(record, attempt.intendedAt(), time.now(), settings.zone());
    }

    private Settlement settlement(PaymentAttempt attempt, MoneyConversation conversation) {
        return new Settlement(line, time, timers, settings, recovery, attempt, conversation, knownTerminal(attempt),
                seenBefore(attempt));
    }

    /** Up to the baseline, which was read last: what was remembered after it may be the payment itself. */
    private List<CardPayment> seenBefore(PaymentAttempt attempt) {
        var all = new ArrayList<>(seen);
        return all.subList(0, all.lastIndexOf(attempt.baseline()) + 1);
    }

    private String knownTerminal(PaymentAttempt attempt) {
        return attempt.baseline().terminalId().isEmpty() ? terminalId : attempt.baseline().terminalId();
    }

    private PaymentOutcome declined(int code, String how, Cancel cancel) {
        String detail = how + ": " + ResultCode.text(code);
        Fault fault = code == ResultCode.ABORTED || cancel.requested()
                ? new Fault.Cancelled(device(), ActHappened.NO, detail)
                : refusal(code, ActHappened.NO, detail);
        return new PaymentOutcome.Declined(ResultCode.hex(code), fault);
    }

    @Override
    public PaymentOutcome reverse(CardPayment payment) {
        return new ReversalConversation(line, time, timers, commands, recovery, payment).run();
    }

    /** Never with a payment in doubt: what is in a closed batch cannot be reversed any more. */
    @Override
    public Result<Totals> endOfDay() {
        Result<Totals> first = endOfDayOnce();
        if (!(first instanceof Result.Unknown<Totals>))
            return first;
        return status() instanceof Result.Done<TerminalStatus>(var status) && status.code() == TerminalState.OPEN_BATCH
                ? endOfDayOnce()
                : first;
    }

    private Result<Totals> endOfDayOnce() {
        return ask(commands.endOfDay(), Repeat.ONLY_WHEN_REFUSED, timers.t4()).then(reply -> switch (reply) {
            case Reply.Completed(List<StatusInformation> records, byte[] data) -> records.stream().map(BatchTotals::of)
                    .flatMap(Optional::stream).findFirst().map(Result::done).orElseGet(() -> Result.fault(
                            new Fault.Garbled(device(), ActHappened.UNKNOWN,
                                    "end-of-day completed without readable totals: compare them at the terminal")));
            case Reply.Silent(String detail) -> Result.fault(new Fault.NoAnswer(device(), ActHappened.UNKNOWN, detail));
            default -> refusal(reply, ActHappened.NO);
        });
    }

    private Result<Reply> ask(Apdu command, Repeat repeat, Duration patience) {
        try {
            return Result.done(exchange.ask(command, repeat, patience, Exchange.Stray.nobody(line)));
        } catch (LinkDown e) {
            line.reopened();
            return Result.fault(new Fault.NotConnected(device(),
                    repeat == Repeat.FREELY ? ActHappened.NO : ActHappened.UNKNOWN, e.getMessage()));
        } catch (Lost e) {
            return Result.fault(new Fault.NoAnswer(device(), ActHappened.UNKNOWN, e.getMessage()));
        }
    }

    /** Done when the next answer can only be one to the next command; nothing was asked of money either way. */
    private Result<Reply> inStep() {
        try {
            line.takeArrived();
            Reply reply = exchange.inStep(Exchange.Stray.nobody(line));
            return reply instanceof Reply.Completed
                    ? Result.done(reply)
                    : Result.fault(new Fault.NoAnswer(device(), ActHappened.NO, "not in step: " + reply));
        } catch (LinkDown e) {
            line.reopened();
            return Result.fault(new Fault.NotConnected(device(), ActHappened.NO, e.getMessage()));
        } catch (Lost e) {
            return Result.fault(new Fault.NoAnswer(device(), ActHappened.NO, e.getMessage()));
        }
    }

    private <T> Result<T> refusal(Reply reply, ActHappened happened) {
        return switch (reply) {
            case Reply.Refused(int code) -> Result
                    .refused(refusal(code, happened, "refused: " + ResultCode.text(code)));
            case Reply.Aborted(int code) -> Result
                    .refused(refusal(code, happened, "aborted: " + ResultCode.text(code)));
            case Reply.Silent(String detail) -> Result.fault(new Fault.NoAnswer(device(), happened,
                    detail + ": check the terminal's power, cable and line speed"));
            case Reply.Completed(var records, var data) -> Result
                    .fault(new Fault.Garbled(device(), happened, "a completion that says too little"));
        };
    }

    private Fault refusal(int code, ActHappened happened, String detail) {
        return switch (code) {
            case ResultCode.PLEASE_WAIT, ResultCode.NOT_READY, ResultCode.OPEN_BATCH -> new Fault.Busy(device(),
                    happened, detail);
            case 0xDF, 0xE2, 0xE4 -> new Fault.OutOfService(device(), happened,
                    ResultCode.hex(code), detail);
            default -> new Fault.Rejected(device(), happened, ResultCode.hex(code), detail, Advice.PAY_ANOTHER_WAY);
        };
    }

    private String device() {
        return "payment at " + line.name();
    }

    @Override
    public void close() {
        line.close();
    }
}
