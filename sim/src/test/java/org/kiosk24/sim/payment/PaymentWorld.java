package org.kiosk24.sim.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kiosk24.device.Cancel;
import org.kiosk24.device.Result;
import org.kiosk24.device.payment.AttemptLog;
import org.kiosk24.device.payment.CardPayment;
import org.kiosk24.device.payment.PayerPrompt;
import org.kiosk24.device.payment.PaymentAttempt;
import org.kiosk24.device.payment.PaymentAttempt.Stage;
import org.kiosk24.device.payment.PaymentOutcome;
import org.kiosk24.device.payment.zvt.ZvtSettings;
import org.kiosk24.device.payment.zvt.ZvtTerminal;
import org.kiosk24.device.payment.zvt.ZvtTimers;
import org.kiosk24.sim.world.VirtualTime;

/** A kiosk's terminal driver and a terminal, in virtual time, with the timers of the field. */
final class PaymentWorld {
    static final int FEE = 1500;
    private static final Instant EVENING = Instant.parse("2026-04-16T11:23:34.900Z");

    /** What a test does, as the kiosk. */
    interface Story {
        void run(PaymentWorld world) throws Exception;
    }

    final VirtualTime time;
    final TappedLine line;
    final ZvtTerminalModel model;
    final List<Stage> stages = new ArrayList<>();
    final List<CardPayment> results = new ArrayList<>();
    final List<PayerPrompt> prompts = new ArrayList<>();
    ZvtTerminal terminal;
    Duration longest = Duration.ofHours(2);
    private Throwable failure;

    private PaymentWorld(long seed, TerminalSettings settings) {
        time = new VirtualTime(new SplittableRandom(seed), EVENING);
        line = new TappedLine(time);
        model = new ZvtTerminalModel(time, settings);
        restart();
    }

    /** A kiosk that was started anew: nothing is remembered but what the log says. */
    void restart() {
        terminal = new ZvtTerminal(line.host(), time, ZvtSettings.china("123456"), ZvtTimers.DEFAULT);
    }

    static PaymentWorld tell(Personality personality, Story story) {
        return tell(1, TerminalSettings.DEFAULT.with(personality), story);
    }

    static PaymentWorld tell(Story story) {
        return tell(Personality.AUTO_REVERSE, story);
    }

    static PaymentWorld tell(long seed, TerminalSettings settings, Story story) {
        var world = new PaymentWorld(seed, settings);
        world.time.start("terminal", () -> world.model.run(world.line.device()));
        world.play(story);
        return world;
    }

    /** With a terminal that does as a script says, instead of the model. */
    static PaymentWorld script(Script.Part part, Story story) {
        var world = new PaymentWorld(1, TerminalSettings.DEFAULT);
        world.time.start("script", () -> new Script(world.line.device(), world.time).play(part));
        world.play(story);
        return world;
    }

    private void play(Story story) {
        boolean[] ended = {false};
        time.start("kiosk", () -> {
            try {
                story.run(this);
            } catch (Throwable e) {
                failure = e;
            }
            ended[0] = true;
        });
        time.run(longest);
        if (failure instanceof Error e)
            throw e;
        if (failure != null)
            throw new AssertionError(failure);
        if (!ended[0])
            throw new AssertionError("the kiosk hangs; the line said " + line.wire());
    }

    /** Registers, takes the baseline, and has a customer who taps after two seconds. */
    PaymentAttempt ready() {
        model.customer(Customer.taps(Duration.ofSeconds(2)));
        must(terminal.register());
        return attempt();
    }

    PaymentAttempt attempt() {
        return new PaymentAttempt("K24-1-P1", FEE, must(terminal.last()), time.now());
    }

    PaymentOutcome pay(PaymentAttempt attempt) {
        return pay(attempt, Cancel.NEVER);
    }

    PaymentOutcome pay(PaymentAttempt attempt, Cancel cancel) {
        return terminal.pay(attempt, log(), prompts::add, cancel);
    }

    PaymentOutcome settle(PaymentAttempt attempt) {
        return terminal.settle(attempt, stages.isEmpty() ? Stage.INTENT : stages.getLast(), log(), prompts::add);
    }

    private AttemptLog log() {
        return (stage, payment) -> {
            stages.add(stage);
            if (stage == Stage.RESULT)
                results.add(payment.orElseThrow());
        };
    }

    TerminalLedger ledger() {
        return model.ledger();
    }

    static <T> T must(Result<T> result) {
        if (result instanceof Result.Done<T>(var value))
            return value;
        throw new AssertionError("not done: " + result);
    }
}
