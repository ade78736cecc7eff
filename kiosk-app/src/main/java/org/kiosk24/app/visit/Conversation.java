package org.kiosk24.app.visit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kiosk24.app.screen.Block;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.Screen.Why;
import org.kiosk24.app.screen.Touch;
import org.kiosk24.app.words.Text;
import org.kiosk24.device.Advice;
import org.kiosk24.device.Fault;
import org.kiosk24.device.Result;
import org.kiosk24.device.time.Time;

/** What every service says and asks in the same way: questions to the person, and calls to the bureau. */
public final class Conversation {
    private final Citizen citizen;
    private final VisitTimers timers;
    private final Time time;
    private final ZoneId zone;

    public Conversation(Citizen citizen, VisitTimers timers, Time time, ZoneId zone) {
        this.citizen = citizen;
        this.timers = timers;
        this.time = time;
        this.zone = zone;
    }

    public Citizen citizen() {
        return citizen;
    }

    public VisitTimers timers() {
        return timers;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.now(), zone);
    }

    public void working(Screen.Work work) {
        citizen.show(new Screen.Working(work));
    }

    /** Asks; leaves when the person cancels or goes away. */
    public Touch ask(Screen screen, Predicate<Touch> answers) throws Leaving {
        Touch touch = citizen.ask(screen, timers.question(), t -> t instanceof Touch.Cancel || answers.test(t))
                .orElseThrow(() -> new Leaving(new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT)));
        if (touch instanceof Touch.Cancel)
            throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
        return touch;
    }

    /**
     * One of these things; leaves when the person cancels or goes away.
     *
     * @param sheet its name
     * @param choice how each is shown; the codes differ
     */
    public <T> T pick(String sheet, Text title, Optional<Text> lead, List<T> things, Function<T, Block.Choice> choice)
            throws Leaving {
        var choices = new Block.Choices(things.stream().map(choice).toList());
        var screen = new Screen.Sheet(sheet, title, lead, List.of(choices), List.of(Screen.Button.cancel()), false);
        Touch touch = ask(screen, t -> chosen(choices, t).isPresent());
        return things.get(chosen(choices, touch).getAsInt());
    }

    private static OptionalInt chosen(Block.Choices choices, Touch touch) {
        return IntStream.range(0, choices.choices().size()).filter(i -> choices.choices().get(i).open()
                && touch.equals(new Touch.Choose(choices.choices().get(i).code()))).findFirst();
    }

    /** Whoever stopped with Cancel wanted to end the visit. */
    void leaveIfCancelled(Citizen.Stop stop) throws Leaving {
        if (stop.touch().filter(Touch.Cancel.class::isInstance).isPresent())
            throw new Leaving(new Screen.Sorry(Why.CANCELLED, Advice.WAIT));
    }

    /** The bureau's answer to a call without an answer is the answer to the same call made again. */
    public static <T> Result<T> twice(Supplier<Result<T>> call) {
        Result<T> first = call.get();
        return first instanceof Result.Failed || first instanceof Result.Unknown ? call.get() : first;
    }

    /** The bureau's answer; leaves when there is none, or none that can be gone on with. */
    public static <T> T answer(Result<T> result) throws Leaving {
        return switch (result) {
            case Result.Done<T>(var value) -> value;
            case Result.Refused<T>(Fault fault) ->
                throw new Leaving(new Screen.NotEntitled(List.of(RefusalReasons.of(fault))));
            case Result.Failed<T>(var fault) ->
                throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
            case Result.Unknown<T>(var fault) ->
                throw new Leaving(new Screen.Sorry(Why.BUREAU_UNREACHABLE, Advice.GO_TO_COUNTER));
        };
    }

    /** What a refusal of a device that waited for the person comes to. */
    public static Leaving leavingFor(Fault refusal) {
        return new Leaving(switch (refusal) {
            case Fault.Cancelled f -> new Screen.Sorry(Why.CANCELLED, Advice.WAIT);
            case Fault.TimedOut f -> new Screen.Sorry(Why.TIMED_OUT, Advice.WAIT);
            default -> new Screen.Sorry(Why.DEVICE_FAULT, refusal.advice());
        });
    }
}
