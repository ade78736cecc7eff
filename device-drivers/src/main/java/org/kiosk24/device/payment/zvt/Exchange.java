package org.kiosk24.device.payment.zvt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.payment.zvt.ZvtLine.Repeat;
import org.kiosk24.device.payment.zvt.ZvtLine.Sent;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/** One command that moves no money, from its frame to its completion. */
final class Exchange {
    /** Gets the frames that do not belong to the command: they may belong to a payment that is still under way. */
    @FunctionalInterface
    interface Stray {
        void take(Received frame) throws LinkDown, Lost;

        /**
         * Nobody's. A result is left unanswered: to keep it, or to give it back, is for the one who knows the payment.
         */
        static Stray nobody(ZvtLine line) {
            return frame -> {
                if (!frame.answer() && !frame.is(Apdu.STATUS_INFORMATION) && !frame.brokenStatus())
                    line.send(courtesy(frame), Repeat.FREELY, other(frame));
            };
        }
    }

    private static final int ROUNDS = 3;

    private final ZvtLine line;
    private final Time time;
    private final ZvtTimers timers;
    private final Commands commands;

    Exchange(ZvtLine line, Time time, ZvtTimers timers, Commands commands) {
        this.line = line;
        this.time = time;
        this.timers = timers;
        this.commands = commands;
    }

    /** What the terminal says to the command. When it could not be brought in step it was not asked: silence, or busy. */
    Reply ask(Apdu command, Repeat repeat, Duration patience, Stray stray) throws LinkDown, Lost {
        return switch (inStep(stray)) {
            case Reply.Completed c -> asked(command, repeat, patience, stray);
            case Reply.Silent silent -> silent;
            case Reply.Refused(int code) when code != ResultCode.NOT_POSSIBLE -> new Reply.Refused(code);
            case Reply.Refused(int code) -> new Reply.Silent("status enquiry refused: " + ResultCode.text(code));
            case Reply.Aborted(int code) -> new Reply.Silent("status enquiry aborted: " + ResultCode.text(code));
        };
    }

    /**
     * Makes sure that the next answer is one to the next command. After a silence an answer may still be on its way; so
     * two enquiries are made whose answers look different, one without and one with the software version, until each is
     * met by its own and none is left over: a terminal to which old commands come late answers those first, and then
     * these. Of one that does not tell the two apart, {@value #ROUNDS} rounds of answers are good enough.
     *
     * @return a completion if the terminal is in step
     */
    Reply inStep(Stray stray) throws LinkDown, Lost {
        Reply reply = new Reply.Completed(List.of(), new byte[0]);
        for (int round = 1; round <= ROUNDS && !line.inStep(); round++) {
            quiet(stray);
            reply = asked(commands.statusEnquiry(), Repeat.FREELY, timers.enquiry(), stray);
            boolean bare = reply instanceof Reply.Completed && !namesVersion(reply);
            if (!(reply instanceof Reply.Silent))
                reply = asked(commands.statusEnquiryWithVersion(), Repeat.FREELY, timers.enquiry(), stray);
            if (reply instanceof Reply.Silent)
                return reply;
            boolean goodEnough = round == ROUNDS && reply instanceof Reply.Completed;
            if (!(bare && namesVersion(reply) || goodEnough) || !quiet(stray))
                line.outOfStep();
        }
        return line.inStep() ? reply : new Reply.Silent("answers come too late to be told apart");
    }

    /**
     * Takes what is still coming in.
     *
     * @return whether no answer was among it; what a payment under way says by itself is none
     */
    private boolean quiet(Stray stray) throws LinkDown, Lost {
        boolean quiet = true;
        Deadline end = time.in(timers.enquiry());
        for (Optional<Received> late = received(end); late.isPresent(); late = received(end)) {
            quiet &= late.get().is(Apdu.INTERMEDIATE_STATUS);
            stray.take(late.get());
        }
        return quiet;
    }

    private Optional<Received> received(Deadline end) throws LinkDown {
        return line.receive(time.in(timers.slice()).orSooner(end));
    }

    private static boolean namesVersion(Reply reply) {
        return reply instanceof Reply.Completed(var records, var data) && !EnquiryAnswer.of(data).version().isEmpty();
    }

    private Reply asked(Apdu command, Repeat repeat, Duration patience, Stray stray) throws LinkDown, Lost {
        line.outOfStep();
        Reply reply = exchange(command, repeat, patience, stray);
        if (!(reply instanceof Reply.Silent))
            line.backInStep();
        return reply;
    }

    private Reply exchange(Apdu command, Repeat repeat, Duration patience, Stray stray) throws LinkDown, Lost {
        boolean enquiry = command.command() == Apdu.STATUS_ENQUIRY;
        if (line.send(command, repeat, Received::answer) != Sent.ACKNOWLEDGED)
            return new Reply.Silent("no acknowledgement to " + command);
        List<StatusInformation> records = new ArrayList<>();
        boolean accepted = false;
        Deadline end = time.in(timers.longest());
        Deadline deadline = time.in(timers.t3());
        while (true) {
            Optional<Received> next = line.receive(deadline.orSooner(end));
            if (next.isEmpty())
                return new Reply.Silent(accepted ? "no completion of " + command : "no answer to " + command);
            Received frame = next.get();
            if (frame.answer()) {
                if (!accepted && frame.apdu().get().negative())
                    return new Reply.Refused(frame.apdu().get().code());
                accepted = true;
                deadline = time.in(patience);
            } else if (!accepted)
                stray.take(frame);
            else if (frame.is(Apdu.COMPLETION) && !(enquiry && frame.apdu().get().data().length == 0)) {
                line.send(Apdu.OK, Repeat.FREELY, other(frame));
                return new Reply.Completed(List.copyOf(records), frame.apdu().get().data());
            } else if (frame.is(Apdu.ABORTED)) {
                if (enquiry) // which ends a payment that is still under way rather than an enquiry
                    stray.take(frame);
                else
                    line.send(Apdu.OK, Repeat.FREELY, other(frame));
                return new Reply.Aborted(abortCode(frame.apdu().get()));
            } else if (frame.is(Apdu.STATUS_INFORMATION) && !enquiry) {
                byte[] raw = frame.apdu().get().data();
                if (records.stream().noneMatch(known -> Arrays.equals(known.raw(), raw)))
                    records.add(StatusInformation.of(raw));
                if (line.send(Apdu.OK, Repeat.FREELY, other(frame)) != Sent.ACKNOWLEDGED)
                    return new Reply.Silent("our answer to the status information was not acknowledged");
                deadline = time.in(patience);
            } else {
                stray.take(frame);
                deadline = time.in(patience);
            }
        }
    }

    /** A frame that the terminal sends only when it has our answer to this one. */
    static Predicate<Received> other(Received answered) {
        return frame -> !frame.answer() && !Arrays.equals(frame.raw(), answered.raw());
    }

    /** What the terminal gets for a frame that carries no money. */
    static Apdu courtesy(Received frame) {
        return frame.apdu().map(apdu -> switch (apdu.command()) {
            case Apdu.INTERMEDIATE_STATUS, Apdu.COMPLETION, Apdu.ABORTED, Apdu.PRINT_LINE, Apdu.PRINT_TEXT,
                    Apdu.SET_CLOCK ->
                Apdu.OK;
            default -> Apdu.UNKNOWN_COMMAND;
        }).orElse(Apdu.UNKNOWN_COMMAND);
    }

    static int abortCode(Apdu aborted) {
        return aborted.data().length == 0 ? 0xFF : aborted.data()[0] & 0xFF;
    }
}
