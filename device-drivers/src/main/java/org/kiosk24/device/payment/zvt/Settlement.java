package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Fault;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.CardTerminal.Registration;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * What became of a payment whose answer was lost: listen, enquire until ready, register, ask for the last record,
 * compare with the one from before, wait, and ask again. Only two equal answers in a row are believed.
 */
final class Settlement {
    /** What one look at the terminal's last record says. */
    private sealed interface Finding {
        record Charged(CardPayment record) implements Finding {}

        record NotCharged(CardPayment record, String why) implements Finding {}
    }

    private static final int ROUNDS = 4;

    private final ZvtLine line;
    private final Time time;
    private final ZvtTimers timers;
    private final ZvtSettings settings;
    private final Recovery recovery;
    private final PaymentAttempt attempt;
    private final MoneyConversation conversation;
    private final String knownTerminal;
    private final List<CardPayment> old;

    /** @param old records that were seen before the payment was begun */
    Settlement(ZvtLine line, Time time, ZvtTimers timers, ZvtSettings settings, Recovery recovery,
            PaymentAttempt attempt, MoneyConversation conversation, String knownTerminal,
            List<CardPayment> old) {
        this.line = line;
        this.time = time;
        this.timers = timers;
        this.settings = settings;
        this.recovery = recovery;
        this.attempt = attempt;
        this.conversation = conversation;
        this.knownTerminal = knownTerminal;
        this.old = old;
    }

    /** @param why what broke, for the fault that goes with every outcome but {@code Paid} */
    PaymentOutcome run(String why) {
        Deadline giveUp = time.in(timers.lostPatience());
        while (true) {
            try {
                return ask(why);
            } catch (LinkDown e) {
                line.reopened();
                if (time.passed(giveUp))
                    return inDoubt(new Fault.NotConnected(device(), ActHappened.UNKNOWN, why + "; " + e.getMessage()));
                time.sleep(timers.slice());
            } catch (Lost e) {
                if (!e.onTheLine() || time.passed(giveUp))
                    return inDoubt(why + "; " + e.getMessage());
            }
        }
    }

    private PaymentOutcome ask(String why) throws LinkDown, Lost {
        recovery.listen(timers.settleListen(), conversation);
        Optional<Finding> before = Optional.empty();
        for (int round = 0; round < ROUNDS; round++) {
            recovery.untilReady(conversation);
            if (conversation.stored())
                return paid(conversation.payment().orElseThrow());
            if (round == 0)
                sameTerminal(recovery.register(conversation));
            Finding finding = look();
            if (before.isPresent() && agree(before.get(), finding))
                return switch (finding) {
                    case Finding.Charged(var record) -> paid(record);
                    case Finding.NotCharged(var record, var reason) -> new PaymentOutcome.NotCharged(
                            new Fault.NoAnswer(device(), ActHappened.NO, why + "; asked twice: " + reason));
                };
            before = Optional.of(finding);
            gap();
            if (conversation.stored())
                return paid(conversation.payment().orElseThrow());
        }
        return inDoubt(why + "; the terminal's last record kept changing");
    }

    /** Quiet for the whole gap: while an auto-reversal is being sent, the gap has not begun. */
    private void gap() throws LinkDown, Lost {
        Deadline end = time.in(timers.busyPatience());
        do {
            conversation.reversingSinceLastAsked();
            quiet(timers.settleGap());
        } while (conversation.reversingSinceLastAsked() && !time.passed(end));
    }

    private void quiet(Duration gap) throws LinkDown, Lost {
        recovery.listen(gap, conversation);
    }

    private void sameTerminal(Registration registration) throws Lost {
        if (!registration.terminalId().isEmpty() && !knownTerminal.isEmpty()
                && !registration.terminalId().equals(knownTerminal))
            throw new Lost("this is terminal " + registration.terminalId() + ", the payment was begun at "
                    + knownTerminal);
    }

    private Finding look() throws LinkDown, Lost {
        StatusInformation status = recovery.lastRecord(conversation);
        CardPayment record = status.payment();
        if (attempt.baseline().equals(CardPayment.NONE))
            throw new Lost("the terminal's last payment was not known before this one");
        if (!status.understoodEnough() || status.amount().isEmpty())
            throw new Lost("the terminal's last record is not readable enough");
        return switch (Records.compare(record, attempt.baseline())) {
            case SAME -> new Finding.NotCharged(record, "the terminal knows no payment since " + record.receipt());
            case UNCLEAR -> throw new Lost("the terminal's last record is neither the old one nor clearly a new one");
            case OTHER -> old.stream().anyMatch(o -> Records.compare(record, o) == Records.Difference.SAME)
                    ? new Finding.NotCharged(record, "the terminal is back at an earlier record, " + record.receipt())
                    : other(status, record);
        };
    }

    private Finding other(StatusInformation status, CardPayment record) throws Lost {
        if (knownTerminal.isEmpty() || !record.terminalId().equals(knownTerminal))
            throw new Lost("the terminal's last record does not name terminal " + knownTerminal);
        if (!Records.between(record, attempt.intendedAt(), time.now(), settings.zone()))
            throw new Lost("the terminal's last record " + record.receipt() + " is not of this time");
        if (Records.before(record, attempt.baseline(), attempt.intendedAt(), settings.zone()))
            throw new Lost("the terminal's last record " + record.receipt() + " is older than that from before the"
                    + " payment, " + attempt.baseline().receipt());
        if (status.approved() && !record.originalTrace().isEmpty() && reversesOurs(record))
            return new Finding.NotCharged(record, "the terminal reversed trace " + record.originalTrace());
        if (record.fen() != attempt.fen() || !record.originalTrace().isEmpty()
                || !status.currency().isEmpty() && !status.currency().equals(settings.currency()))
            throw new Lost("the terminal's last record " + record.receipt() + " is not what was asked for");
        return status.approved()
                ? new Finding.Charged(record)
                : new Finding.NotCharged(record, "the terminal declined it with " + record.resultCode());
    }

    /** Our trace, where the result had come; otherwise whatever was made after the baseline, of our amount. */
    private boolean reversesOurs(CardPayment reversal) {
        String ours = conversation.payment().map(CardPayment::trace).orElse("");
        return ours.isEmpty()
                ? !reversal.originalTrace().equals(attempt.baseline().trace()) && reversal.fen() == attempt.fen()
                : reversal.originalTrace().equals(ours);
    }

    private static boolean agree(Finding a, Finding b) {
        return switch (a) {
            case Finding.Charged(var first) -> b instanceof Finding.Charged(var second) && first.equals(second);
            case Finding.NotCharged(var first, var why) -> b instanceof Finding.NotCharged(var second, var w)
                    && first.equals(second);
        };
    }

    private PaymentOutcome paid(CardPayment record) {
        return conversation.spoiled()
                ? inDoubt("the terminal took its approval back or was refused it, and yet says that it stored "
                        + record.receipt())
                : new PaymentOutcome.Paid(record, true);
    }

    private PaymentOutcome inDoubt(String detail) {
        return inDoubt(new Fault.NoAnswer(device(), ActHappened.UNKNOWN,
                detail + "; compare the terminal's journal with the order before anything else"));
    }

    private static PaymentOutcome inDoubt(Fault fault) {
        return new PaymentOutcome.InDoubt(fault);
    }

    private String device() {
        return "payment at " + line.name();
    }
}
