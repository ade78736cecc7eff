package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.zvt.ZvtLine.Repeat;
import org.kiosk24.device.payment.zvt.ZvtLine.Sent;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * One command that moves money, and all that the terminal says until it is over. It outlives a broken line: while the
 * outcome is being asked for, late frames still come here ({@link #take}).
 */
final class MoneyConversation implements Exchange.Stray {
    /** How far the terminal's word and ours got. */
    private enum Result {
        /** No {@code 04 0F} yet. */
        NONE,
        DECLINED,
        /** Approved, and our 80 00 00 was sent. */
        KEPT,
        /** Approved and refused by us, or two results that contradict each other: only asking helps. */
        CONTRADICTED
    }

    /** How the terminal ended the command; null while it has not. */
    private enum End {
        COMPLETED, ABORTED
    }

    private final ZvtLine line;
    private final Time time;
    private final ZvtTimers timers;
    private final Judge judge;
    private final AttemptLog log;
    private final Consumer<PayerPrompt> prompt;

    private Result result = Result.NONE;
    private StatusInformation status;
    private byte[] answeredRaw = {};
    private Apdu answer = Apdu.OK;
    private End end;
    private int abortCode;
    private boolean reversing;
    private Deadline patience;
    private boolean abortSent;
    private boolean accepted;
    private boolean answerArrived;

    MoneyConversation(ZvtLine line, Time time, ZvtTimers timers, Judge judge, AttemptLog log,
            Consumer<PayerPrompt> prompt) {
        this.line = line;
        this.time = time;
        this.timers = timers;
        this.judge = judge;
        this.log = log;
        this.prompt = prompt;
        patience = time.in(timers.t4());
    }

    /**
     * Sends the command and follows it to its end.
     *
     * @throws Lost if only asking can tell what happened
     */
    MoneyEnding run(Apdu command, Cancel cancel) throws LinkDown, Lost {
        byte[] before = line.lastAnswer();
        log.reached(Stage.SENDING, Optional.empty());
        line.outOfStep();
        switch (line.send(command, Repeat.ONLY_WHEN_REFUSED, Received::answer)) {
            case ACKNOWLEDGED -> {
            }
            case SILENCE -> throw new Lost("no acknowledgement to " + command + " within T2");
            case REFUSED -> throw new Lost(command + " was refused by NAK three times");
        }
        Deadline t3 = time.in(timers.t3());
        Deadline longest = time.in(timers.longest());
        while (end == null) {
            Deadline slice = time.in(timers.slice());
            Optional<Received> next = line.receive(accepted ? slice.orSooner(patience) : t3);
            if (next.isEmpty() && !accepted && time.passed(t3))
                throw new Lost("no answer to " + command + " within T3");
            if (next.isPresent() && next.get().answer()) {
                Apdu said = next.get().apdu().get();
                if (said.negative() && !accepted && !Arrays.equals(next.get().raw(), before)) {
                    line.backInStep();
                    return new MoneyEnding.NotStarted(said.code());
                }
                if (said.negative() && !abortSent)
                    throw new Lost("answer " + ResultCode.text(said.code()) + " may belong to an earlier command");
                if (said.positive() && !accepted) {
                    accepted = true;
                    log.reached(Stage.ACCEPTED, Optional.empty());
                    patience = time.in(timers.t4());
                }
            } else if (next.isPresent())
                take(next.get());
            if (accepted && end == null) {
                if (cancel.requested())
                    abort();
                if (time.passed(patience) || time.passed(longest))
                    patienceRanOut(time.passed(longest));
            }
        }
        if (!abortSent) // its answer may come after the end of what it was to end
            line.backInStep();
        return ending();
    }

    private void patienceRanOut(boolean forGood) throws LinkDown, Lost {
        if (abortSent || result == Result.KEPT || forGood)
            throw new Lost("no completion within T4");
        abort();
        patience = time.in(timers.afterAbort());
    }

    /** "Stop" says only that it was received; what happened, the result says. Sent once, and not after an approval. */
    private void abort() throws LinkDown {
        if (abortSent || result == Result.KEPT)
            return;
        abortSent = true;
        line.send(Apdu.of(Apdu.ABORT), Repeat.ONCE, frame -> true);
    }

    /** Takes a frame that the terminal, being master, sends in the course of the command. */
    @Override
    public void take(Received frame) throws LinkDown, Lost {
        if (frame.answer())
            return;
        if (frame.is(Apdu.STATUS_INFORMATION) || frame.brokenStatus()) {
            status(frame);
            extend(new IntermediateStatus(0, OptionalInt.empty()));
        } else if (frame.is(Apdu.INTERMEDIATE_STATUS)) {
            var said = IntermediateStatus.of(frame.apdu().get().data());
            reversing |= said.reversing();
            if (line.send(Apdu.OK, Repeat.FREELY, Exchange.other(frame)) != Sent.ACKNOWLEDGED)
                throw Lost.onTheLine("our answer to an intermediate status was not acknowledged");
            extend(said);
            prompt.accept(said.prompt());
        } else if ((frame.is(Apdu.COMPLETION) && !EnquiryAnswer.isOne(frame.apdu().get().data())
                || frame.is(Apdu.ABORTED)) && (accepted || result != Result.NONE)) {
            ended(frame);
            lastAnswer(frame);
        } else
            line.send(Exchange.courtesy(frame), Repeat.FREELY, Exchange.other(frame));
    }

    /** A late frame may belong to an earlier or a later command: what was ended once does not end in another way. */
    private void ended(Received frame) {
        End now = frame.is(Apdu.COMPLETION) ? End.COMPLETED : End.ABORTED;
        if (end != null && end != now && result == Result.KEPT)
            result = Result.CONTRADICTED;
        if (end != null)
            return;
        end = now;
        if (end == End.ABORTED)
            abortCode = Exchange.abortCode(frame.apdu().get());
        log.reached(Stage.CLOSED, payment());
    }

    /** The command is over, whether or not this last answer gets through. */
    private void lastAnswer(Received frame) {
        try {
            line.send(Apdu.OK, Repeat.FREELY, Exchange.other(frame));
        } catch (LinkDown e) {
            line.reopened();
        }
    }

    private void extend(IntermediateStatus said) {
        var announced = Duration.ofMinutes(said.minutes().orElse(0)).plus(timers.announcedMargin());
        boolean longer = said.minutes().isPresent() && announced.compareTo(timers.t4()) > 0;
        if (!abortSent)
            patience = time.in(longer ? announced : timers.t4());
    }

    private void status(Received frame) throws LinkDown, Lost {
        if (!Arrays.equals(frame.raw(), answeredRaw)) {
            var said = StatusInformation.of(frame.apdu().map(Apdu::data).orElse(new byte[0]));
            var verdict = judge.of(said);
            answer = Apdu.OK;
            if (verdict == Judge.Verdict.STALE || verdict == Judge.Verdict.DECLINED && !accepted) {
                line.send(Apdu.OK, Repeat.FREELY, Exchange.other(frame));
                return;
            }
            boolean second = result == Result.KEPT && (verdict != Judge.Verdict.OURS
                    || Records.compare(said.payment(), status.payment()) == Records.Difference.OTHER);
            if (verdict == Judge.Verdict.WRONG || second && verdict == Judge.Verdict.OURS)
                answer = Apdu.GOODS_FAILED;
            if (!second)
                status = said;
            result = second || verdict == Judge.Verdict.WRONG || result == Result.CONTRADICTED
                    ? Result.CONTRADICTED
                    : verdict == Judge.Verdict.OURS ? Result.KEPT : Result.DECLINED;
            end = null; // a result comes before its end: what ended until now was something else
            log.reached(Stage.RESULT, Optional.of(said.payment()));
            log.reached(Stage.ANSWERING, Optional.of(said.payment()));
            answeredRaw = frame.raw();
            answerArrived = false;
        }
        Sent sent = line.send(answer, Repeat.FREELY,
                next -> next.is(Apdu.COMPLETION) || next.is(Apdu.ABORTED));
        if (sent != Sent.ACKNOWLEDGED)
            throw Lost.onTheLine("our answer to the result was not acknowledged");
        if (!answerArrived)
            log.reached(Stage.ANSWERED, payment());
        answerArrived = true;
    }

    private MoneyEnding ending() {
        Optional<CardPayment> record = payment();
        return switch (result) {
            case KEPT -> end == End.COMPLETED
                    ? new MoneyEnding.Stored(record.orElseThrow())
                    : new MoneyEnding.Unproven("approved, then taken back by " + ResultCode.text(abortCode));
            case CONTRADICTED -> new MoneyEnding.Unproven("the result did not fit what was asked for, and was refused");
            // a decline ends with an abort; a completion may belong to an approval that was lost on the way
            case DECLINED -> end == End.ABORTED
                    ? new MoneyEnding.Declined(status.result().orElse(abortCode))
                    : new MoneyEnding.Unproven("declined, and then completed");
            case NONE -> end == End.ABORTED
                    ? new MoneyEnding.Declined(abortCode)
                    : new MoneyEnding.Unproven("completed without any result");
        };
    }

    /** Approved, answered, and closed by a completion; for who listens after the conversation broke. */
    boolean stored() {
        return result == Result.KEPT && end == End.COMPLETED;
    }

    /** What the terminal said that it did; if it took that back or we refused it, never a payment. */
    boolean spoiled() {
        return result == Result.CONTRADICTED || result == Result.KEPT && end == End.ABORTED;
    }

    /** The record of the last result. */
    Optional<CardPayment> payment() {
        return Optional.ofNullable(status).map(StatusInformation::payment);
    }

    /** Whether the terminal has said since the last call that it is sending an auto-reversal. */
    boolean reversingSinceLastAsked() {
        boolean was = reversing;
        reversing = false;
        return was;
    }

    void prompt(PayerPrompt what) {
        prompt.accept(what);
    }
}
