package org.kiosk24.device.cardstation;

import java.time.Duration;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.link.LinkDown;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * One command and its response. The host sends a block; the station says ACK (06), NAK (15: the check byte was wrong,
 * send again) or DLE (10: the data is rejected), works, and sends a response; the host says ACK, or NAK for "send the
 * response again". While the station waits for the host's ACK it hears nothing else, and when idle it hears only 02,
 * so an ACK too many does no harm and frees a station that was left waiting.
 *
 * <p>What the manual leaves to the host: how often to send again ({@link Tcp300Timers#sends()}), and what to do in
 * silence. Here a command that may be repeated is sent again. One that may not is taken for sent: the ACK may have
 * been lost, and the response, which says the same and more, may still come.
 *
 * <p>Source: TCP300II command manual, communication procedure and priority commands.
 */
final class Exchange {
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;
    private static final int DLE = 0x10;
    private static final byte[] NOTHING = new byte[0];
    /** Noise that one wait puts up with. */
    private static final int MOST_NOISE = 4096;

    private final Link link;
    private final Time time;
    private final Tcp300Timers timers;
    private final String device;
    private final Incoming incoming;
    /** Whether both sides are known to be at the end of an exchange. */
    private boolean settled;
    /**
     * Whether the present block was sent once only, and its response asked for no more often, so that no second one can
     * come later.
     */
    private boolean askedOnce;
    /** Whether nothing can be left of what came before. */
    private boolean drained;
    private Optional<Tcp300Command> last = Optional.empty();

    Exchange(Link link, Time time, Tcp300Timers timers, String device) {
        this.link = link;
        this.time = time;
        this.timers = timers;
        this.device = device;
        incoming = new Incoming(link, time, timers);
    }

    /** What came of a command that waits for a person. */
    sealed interface Heard {}

    record Answered(Answer answer) implements Heard {}

    /** It was taken, and nothing came of it before the time was over or somebody asked to stop. */
    record Nothing() implements Heard {}

    /** The station did not even say that it took the command. */
    record Unacknowledged() implements Heard {}

    record Failed(Result<Answer> why) implements Heard {}

    /**
     * Sends a command and yields its response, whatever its status. A station that never heard our ACK keeps its last
     * response and gives it again when asked, and a block that was held up on the line is answered late. So that
     * neither is taken for the response to a command to which it matters, other questions go before that until one is
     * answered at once.
     */
    Result<Answer> ask(Tcp300Command command, byte[] data, Duration within) {
        Tcp300Command.Nature nature = command.nature();
        boolean inDoubt = nature == Tcp300Command.Nature.EXACT && !settled
                || nature == Tcp300Command.Nature.ONCE && (!settled || last.equals(Optional.of(command)));
        for (int i = 0; inDoubt && i < timers.sends(); i++) {
            Tcp300Command other = last.equals(Optional.of(Tcp300Command.SENSORS))
                    ? Tcp300Command.VERSION
                    : Tcp300Command.SENSORS;
            if (asked(other, NOTHING, timers.answer()) instanceof Result.Failed<Answer> deaf)
                return deaf;
            inDoubt = !settled;
        }
        return inDoubt
                ? Result.fault(new Fault.Garbled(device, ActHappened.NO,
                        "answers come too late to be told apart; " + command
                                + " was not sent. Check cable and line settings"))
                : asked(command, data, within);
    }

    private Result<Answer> asked(Tcp300Command command, byte[] data, Duration within) {
        last = Optional.of(command);
        ActHappened lost = ActHappened.NO;
        try {
            if (!settled)
                settle();
            lost = whenLost(command);
            Heard heard = send(command, data);
            if (heard instanceof Unacknowledged && command.nature().harmless())
                return noAnswer(command, "no ACK to " + timers.sends() + " blocks");
            Deadline until = time.in(within);
            for (int i = 0; heard instanceof Nothing || heard instanceof Unacknowledged; i++) {
                heard = listen(command, until, Cancel.NEVER);
                if (!(heard instanceof Nothing))
                    break;
                if (i == timers.sends())
                    return noAnswer(command, "no response, though asked for again " + i + " times");
                askedOnce = false;
                link.write(new byte[]{NAK});
                until = time.in(timers.repeat());
            }
            return heard instanceof Answered(var answer) ? Result.done(answer) : ((Failed) heard).why();
        } catch (LinkDown e) {
            return down(e, lost);
        }
    }

    /** Sends a command that waits for a person, and listens until a response, the deadline or a wish to stop. */
    Heard await(Tcp300Command command, Deadline until, Cancel cancel) {
        ActHappened lost = ActHappened.NO;
        try {
            if (!settled)
                settle();
            lost = whenLost(command);
            Heard heard = send(command, NOTHING);
            return heard instanceof Nothing ? listen(command, until, cancel) : heard;
        } catch (LinkDown e) {
            return new Failed(down(e, lost));
        }
    }

    /** Frees a station that waits for our ACK, and lets old bytes run out. */
    private void settle() throws LinkDown {
        link.write(new byte[]{ACK});
        incoming.drop(MOST_NOISE);
        drained = true;
    }

    /** {@link Nothing} when it was acknowledged; {@link Answered} when the response overtook a lost ACK. */
    private Heard send(Tcp300Command command, byte[] data) throws LinkDown {
        byte[] frame = new Block(command.code(), data).encode();
        Heard heard = new Unacknowledged();
        for (int i = 0; i < timers.sends(); i++) {
            askedOnce = i == 0 || askedOnce && !(heard instanceof Unacknowledged);
            if (!askedOnce)
                settle();
            boolean afresh = drained;
            settled = false;
            drained = false;
            link.write(frame);
            heard = acceptance(command, afresh);
            boolean again = switch (heard) {
                case Unacknowledged _ -> command.nature() != Tcp300Command.Nature.ONCE;
                case Failed(Result.Failed<Answer>(Fault.Garbled _)) -> true;
                case Failed _,Nothing _,Answered _ -> false;
            };
            if (!again)
                return heard;
        }
        return heard;
    }

    /**
     * @param afresh whether a response without an ACK before it can only be this command's: otherwise it may be a second
     *        copy of the one before
     */
    private Heard acceptance(Tcp300Command command, boolean afresh) throws LinkDown {
        Deadline until = time.in(timers.ack());
        for (int noise = 0; noise < MOST_NOISE; noise++) {
            int b = incoming.next(until);
            switch (b) {
                case -1 -> {
                    return new Unacknowledged();
                }
                case ACK -> {
                    return new Nothing();
                }
                case NAK -> {
                    return new Failed(Result.fault(new Fault.Garbled(device, ActHappened.NO, "NAK to " + command
                            + ", sent up to " + timers.sends() + " times; check cable, earth and line settings")));
                }
                case DLE -> {
                    return new Failed(Result.refused(new Fault.Rejected(device, ActHappened.NO, "DLE",
                            command + " was rejected for its data; check the model and its ROM version",
                            Advice.GO_TO_COUNTER)));
                }
                case Block.STX -> {
                    switch (incoming.block()) {
                        case BlockReader.Whole(var block) -> {
                            link.write(new byte[]{ACK});
                            Optional<Answer> answer = Answer.of(block);
                            boolean mayBeOurs = afresh || command.nature() == Tcp300Command.Nature.ONCE;
                            if (mayBeOurs && block.command() == command.code() && answer.isPresent()) {
                                settled = askedOnce;
                                return new Answered(answer.get());
                            }
                            // the station waited for our ACK and heard nothing of this command
                            if (command.nature() != Tcp300Command.Nature.ONCE)
                                return new Unacknowledged();
                        }
                        case BlockReader.Broken _,BlockReader.More _ -> {
                            askedOnce = false;
                            link.write(new byte[]{NAK});
                        }
                    }
                }
                default -> {
                }
            }
        }
        return chatter(whenLost(command));
    }

    /** Waits for the response, asking again for one that came broken. */
    private Heard listen(Tcp300Command command, Deadline until, Cancel cancel) throws LinkDown {
        String broken = "";
        int repeats = 0;
        for (int noise = 0; noise < MOST_NOISE;) {
            int b = incoming.next(until.orSooner(time.in(timers.slice())));
            if (b == -1) {
                if (time.passed(until) || cancel.requested())
                    return new Nothing();
            } else if (b != Block.STX)
                noise++;
            else
                switch (incoming.block()) {
                    case BlockReader.Whole(var block) -> {
                        Optional<Answer> answer = Answer.of(block);
                        boolean ours = block.command() == command.code() && answer.isPresent();
                        settled = ours && askedOnce;
                        link.write(new byte[]{ACK});
                        if (ours)
                            return new Answered(answer.get());
                        noise += MOST_NOISE / 16;
                    }
                    case BlockReader.Broken(var why) -> {
                        broken = why;
                        repeats++;
                    }
                    case BlockReader.More _ -> {
                        broken = "cut off";
                        repeats++;
                    }
                }
            if (!broken.isEmpty()) {
                if (repeats > timers.sends())
                    return new Failed(Result.fault(new Fault.Garbled(device, whenLost(command), "the response to "
                            + command + " came broken " + repeats + " times (" + broken + "); check cable and earth")));
                askedOnce = false;
                link.write(new byte[]{NAK});
                broken = "";
                Deadline again = time.in(timers.repeat());
                until = until.orSooner(again) == until ? again : until;
            }
        }
        return chatter(whenLost(command));
    }

    private static ActHappened whenLost(Tcp300Command command) {
        return command.nature().harmless() ? ActHappened.NO : ActHappened.UNKNOWN;
    }

    private Result<Answer> noAnswer(Tcp300Command command, String seen) {
        return Result.fault(new Fault.NoAnswer(device, whenLost(command),
                command + ": " + seen + "; check power, cable and line settings of the station"));
    }

    private Result<Answer> down(LinkDown e, ActHappened act) {
        settled = false;
        return Result.fault(new Fault.NotConnected(device, act, e.getMessage()));
    }

    private Failed chatter(ActHappened act) {
        settled = false;
        return new Failed(Result.fault(new Fault.Garbled(device, act,
                "the line talks without end and without sense; check its settings and what is plugged in")));
    }
}
