package org.kiosk24.device.cardstation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kiosk24.device.ActHappened;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.link.Link;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Time;

/**
 * Star TCP300II, a rewritable-card printer. (The real one has no antenna for a contactless chip at its front idle
 * position; our station is one with an antenna added there.)
 *
 * <p>Honest ends: an {@linkplain #print erase and print} whose response was lost, or that ended in a jam, an open cover
 * or a motor or head error, is unknown, since the station does not say how far it came. {@link #printCount()} settles
 * it: the counter grows with each finished print, so the same number as before means that the card was not printed,
 * though it may have been erased. A card that moves is settled by {@link #where()}.
 *
 * <p>Source: TCP300II command manual. Not in its public text, and assumed here: the form of the print counter (96),
 * ASCII decimal; that 50 is answered once the card is out, and not only when it was taken; the line settings.
 */
public final class Tcp300 implements CardStation {
    private static final byte[] NOTHING = new byte[0];

    private final Link link;
    private final Time time;
    private final Tcp300Timers timers;
    private final String device;
    private final Exchange exchange;

    public Tcp300(Link link, Time time, Tcp300Timers timers) {
        this.link = link;
        this.time = time;
        this.timers = timers;
        device = "cardStation at " + link.name();
        exchange = new Exchange(link, time, timers, device);
    }

    public Tcp300(Link link, Time time) {
        this(link, time, Tcp300Timers.DEFAULTS);
    }

    /**
     * Yields {@code INSIDE} also for a card that went in while the waiting was being called off, and for one that was
     * inside already. Refused: cancelled, timed out, a card pulled back again and again ({@code NO_CARD}), or one from
     * before that still hangs in the slot ({@code REJECTED}, take it).
     */
    @Override
    public Result<Place> takeIn(Duration patience, Cancel cancel) {
        Deadline until = time.in(patience);
        return where().then(place -> switch (place) {
            case INSIDE -> Result.done(place);
            case AWAITING_REMOVAL -> Result.refused(new Fault.Rejected(device, ActHappened.NO, "AWAITING_REMOVAL",
                    "a card from before still hangs in the slot; take it, or retain it", Advice.TAKE_CARD));
            case NONE, AT_INLET -> draw(Tcp300Command.TAKE_TO_FRONT, until, cancel)
                    .then(end -> end == Place.INSIDE ? Result.done(end) : gaveUp(end, cancel));
        });
    }

    private Result<Place> gaveUp(Place end, Cancel cancel) {
        return Result.refused(cancel.requested()
                ? new Fault.Cancelled(device, ActHappened.NO, "stopped waiting for a card, which is " + end)
                : new Fault.TimedOut(device, ActHappened.NO, "nobody inserted a card; it is " + end));
    }

    /** Where the card is in the end: inside, or wherever it was when the waiting was called off. */
    private Result<Place> draw(Tcp300Command command, Deadline until, Cancel cancel) {
        Result<Place> last = Result.refused(new Fault.NoCard(device, ActHappened.NO,
                "a card was put in and pulled back " + timers.sends() + " times", Advice.INSERT_PERMIT_AGAIN));
        for (int i = 0; i < timers.sends(); i++) {
            switch (exchange.await(command, until, cancel)) {
                case Exchange.Answered(var answer) -> {
                    switch (answer.status()) {
                        case OK -> {
                            return Result.done(Place.INSIDE);
                        }
                        case NO_TARGET_CARD -> {
                        }
                        default -> {
                            return settleMove(answer.status().fault(device, answer.code(), command,
                                    ActHappened.UNKNOWN));
                        }
                    }
                }
                case Exchange.Nothing _ -> {
                    return callOff();
                }
                case Exchange.Unacknowledged _ -> {
                    Result<Place> place = callOff();
                    if (!(place instanceof Result.Done<Place>(var p)) || p == Place.INSIDE)
                        return place;
                    last = Result.fault(new Fault.NoAnswer(device, ActHappened.NO,
                            command + " was never acknowledged; check cable and line settings"));
                }
                case Exchange.Failed(Result.Unknown<Answer>(Fault.Garbled garbled)) -> {
                    Result<Place> place = callOff();
                    return place instanceof Result.Done<Place>(var p) && p != Place.INSIDE
                            ? Result.fault(new Fault.Garbled(device, ActHappened.NO, garbled.detail()))
                            : place;
                }
                case Exchange.Failed(var why) -> {
                    return why.map(_ -> Place.NONE);
                }
            }
        }
        return last;
    }

    /** Stops the wait for a card; the sensors then say whether one went in at the last moment. */
    private Result<Place> callOff() {
        Result<Answer> off = exchange.ask(Tcp300Command.CANCEL_INSERTION, NOTHING, timers.move());
        return switch (where()) {
            case Result.Done<Place> done when done.value() == Place.INSIDE || off instanceof Result.Done -> done;
            case Result.Done<Place> _ -> Result.fault(new Fault.NoAnswer(device, ActHappened.UNKNOWN,
                    "the station did not confirm that it stopped waiting for a card; one may still be drawn in"));
            case Result.Refused<Place>(var fault) -> Result.fault(silent(fault));
            case Result.Failed<Place>(var fault) -> Result.fault(silent(fault));
            case Result.Unknown<Place>(var fault) -> Result.fault(silent(fault));
        };
    }

    private Fault silent(Fault fault) {
        String detail = "a card may have been drawn in, ask where it is; " + fault.detail();
        return fault instanceof Fault.NotConnected
                ? new Fault.NotConnected(device, ActHappened.UNKNOWN, detail)
                : new Fault.NoAnswer(device, ActHappened.UNKNOWN, detail);
    }

    /** A movement ended in a fault: a card that the sensors see inside did go in, one in the slot did not. */
    private Result<Place> settleMove(Fault fault) {
        ActHappened act = switch (where()) {
            case Result.Done<Place>(var place) when place == Place.INSIDE -> ActHappened.YES;
            case Result.Done<Place>(var place) when place != Place.NONE -> ActHappened.NO;
            default -> ActHappened.UNKNOWN;
        };
        return Result.fault(switch (fault) {
            case Fault.Jammed f -> new Fault.Jammed(device, act, f.detail());
            case Fault.CoverOpen f -> new Fault.CoverOpen(device, act, f.detail());
            case Fault.OutOfService f -> new Fault.OutOfService(device, act, f.reason(), f.detail());
            case Fault.CardUnreadable f -> new Fault.CardUnreadable(device, act, f.detail(), f.advice());
            case Fault.Rejected f -> new Fault.Rejected(device, act, f.reason(), f.detail(), f.advice());
            default -> fault;
        });
    }

    @Override
    public Result<Place> where() {
        return sensors().map(Sensors::place);
    }

    @Override
    public Result<Sensors> sensors() {
        Result<Sensors> seen = askSensors();
        return seen instanceof Result.Failed<Sensors>(Fault.NoAnswer _) && freed() ? askSensors() : seen;
    }

    /** A station that waits for a card for a host that died since is deaf to all but the end of that wait. */
    private boolean freed() {
        return exchange.ask(Tcp300Command.CANCEL_INSERTION, NOTHING, timers.answer()) instanceof Result.Done;
    }

    private Result<Sensors> askSensors() {
        return ok(Tcp300Command.SENSORS, NOTHING, timers.answer()).then(answer -> Sensors.parse(answer.data())
                .map(Result::done).orElseGet(() -> nonsense(Tcp300Command.SENSORS)));
    }

    /** Assumes that 96 is answered in ASCII decimal, 1 to 10 digits; its form is not in the public text. */
    @Override
    public Result<Long> printCount() {
        return ok(Tcp300Command.PRINT_COUNT, NOTHING, timers.answer())
                .then(answer -> answer.ascii().matches("[0-9]{1,10}")
                        ? Result.done(Long.parseLong(answer.ascii()))
                        : nonsense(Tcp300Command.PRINT_COUNT));
    }

    /** At most {@link CardText#LINES} lines of {@link CardText#COLUMNS} columns; refused when it does not fit. */
    @Override
    public Result<Void> print(List<String> lines) {
        Optional<List<byte[]>> commands = CardText.lay(lines);
        if (commands.isEmpty())
            return Result.refused(new Fault.Rejected(device, ActHappened.NO, "DOES_NOT_FIT",
                    "no text, or more than " + CardText.LINES + " lines of " + CardText.COLUMNS + " columns",
                    Advice.GO_TO_COUNTER));
        Result<Answer> step = ok(Tcp300Command.CLEAR_BUFFERS, NOTHING, timers.answer());
        for (byte[] command : commands.get())
            step = step.then(_ -> ok(Tcp300Command.PRINT_TEXT, command, timers.answer()));
        return step.then(_ -> ok(Tcp300Command.ERASE_PRINT, ascii("0,1,1"), timers.print())).map(_ -> null);
    }

    @Override
    public Result<Void> erase() {
        return ok(Tcp300Command.ERASE_PRINT, ascii("0,1,0"), timers.print()).map(_ -> null);
    }

    /** {@code NONE} also when there was no card to push out: then it is not here any more. */
    @Override
    public Result<Place> eject(Duration patience, Cancel cancel) {
        Deadline until = time.in(patience);
        return where().then(place -> {
            if (place != Place.AWAITING_REMOVAL) {
                Result<Answer> out = ok(Tcp300Command.DISCHARGE, ascii("1"), timers.move());
                boolean noCard = out instanceof Result.Failed<Answer>(Fault.NoCard _);
                if (!noCard && !(out instanceof Result.Done))
                    return out.map(_ -> place);
            }
            return awaitRemoval(until, cancel);
        });
    }

    private Result<Place> awaitRemoval(Deadline until, Cancel cancel) {
        while (true) {
            switch (where()) {
                case Result.Done<Place>(var place) when place == Place.NONE -> {
                    return Result.done(place);
                }
                case Result.Done<Place>(var place) when place == Place.INSIDE -> {
                    return Result.fault(new Fault.Jammed(device, ActHappened.NO,
                            "the station holds no card any more, but its sensors see one inside; reset it, then open it"));
                }
                case Result.Done<Place> _ -> {
                    if (time.passed(until) || cancel.requested())
                        return Result.done(Place.AWAITING_REMOVAL);
                }
                case Result.Refused<Place>(var fault) -> {
                    return Result.fault(outButUnseen(fault));
                }
                case Result.Failed<Place>(var fault) -> {
                    return Result.fault(outButUnseen(fault));
                }
                case Result.Unknown<Place>(var fault) -> {
                    return Result.fault(outButUnseen(fault));
                }
            }
            time.sleep(timers.removal());
        }
    }

    private Fault outButUnseen(Fault fault) {
        String detail = "the card was pushed out, and whether it was taken is not known; " + fault.detail();
        return fault instanceof Fault.NotConnected
                ? new Fault.NotConnected(device, ActHappened.YES, detail)
                : new Fault.NoAnswer(device, ActHappened.YES, detail);
    }

    /** {@code INSIDE} when the card was drawn in again; {@code NONE} when its holder was faster. */
    @Override
    public Result<Place> retain() {
        Result<Answer> target = exchange.ask(Tcp300Command.CANCEL_REMOVAL, NOTHING, timers.answer());
        return target.then(_ -> where()).then(place -> place == Place.NONE
                ? Result.done(place)
                : draw(Tcp300Command.TAKE_TO_REAR, time.in(timers.move()), Cancel.NEVER));
    }

    @Override
    public Result<Void> reset() {
        return ok(Tcp300Command.RESET, NOTHING, timers.move()).map(_ -> null);
    }

    @Override
    public Result<String> version() {
        return ok(Tcp300Command.VERSION, NOTHING, timers.answer())
                .then(answer -> answer.ascii().matches("[ -~]{1,64}")
                        ? Result.done(answer.ascii())
                        : nonsense(Tcp300Command.VERSION));
    }

    @Override
    public void close() {
        link.close();
    }

    private Result<Answer> ok(Tcp300Command command, byte[] data, Duration within) {
        return exchange.ask(command, data, within).then(answer -> answer.status() == Tcp300Status.OK
                ? Result.done(answer)
                : Result.fault(answer.status().fault(device, answer.code(), command,
                        answer.status().actHappened(command))));
    }

    private <T> Result<T> nonsense(Tcp300Command command) {
        return Result.fault(new Fault.Garbled(device, ActHappened.NO,
                "the response to " + command + " is not what this model sends; check the model and its ROM version"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
