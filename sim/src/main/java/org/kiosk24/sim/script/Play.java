package org.kiosk24.sim.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.DeviceModel;

/**
 * Plays a script. It looks into a device's books in that device's own actor whenever they may have changed, and acts at
 * that very instant: so a terminal that is to fall silent after an approval has done so before the kiosk can answer.
 */
public final class Play {
    private final Script script;
    private final Stage stage;
    private final Time time;
    private final Consumer<Rule> teller;
    private final Mailbox<Due> later;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>();
    private long order;

    /** To be done at a moment; of two at the same, the earlier ordered first. */
    private record Due(long at, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** @param teller hears of each act as it is done, in whatever actor; must not wait */
    public Play(Script script, Stage stage, Consumer<Rule> teller) {
        this.script = script;
        this.stage = stage;
        this.teller = teller;
        time = stage.time();
        later = time.mailbox();
    }

    /** From now on. The clock of rules that name a time begins here, and so does counting. */
    public void begin() {
        if (script.rules().isEmpty())
            return;
        for (Happening happening : Happening.values()) {
            List<Rule> rules = script.rules().stream().filter(r -> waitsFor(r).equals(Optional.of(happening))).toList();
            if (!rules.isEmpty())
                watch(happening, rules);
        }
        for (Rule rule : script.rules())
            switch (rule.trigger()) {
                case Rule.At(Duration after) -> in(after, () -> perform(rule));
                case Rule.Every(Duration period) -> again(rule, period);
                case Rule.Nth _,Rule.EveryNth _ -> {
                }
            }
        time.start("fault script", this::keepTime);
    }

    private static Optional<Happening> waitsFor(Rule rule) {
        return switch (rule.trigger()) {
            case Rule.Nth(var happening, _) -> Optional.of(happening);
            case Rule.EveryNth(var happening, _) -> Optional.of(happening);
            case Rule.At _,Rule.Every _ -> Optional.empty();
        };
    }

    private void watch(Happening happening, List<Rule> rules) {
        for (Breakable device : stage.cast().devices())
            if (device.name().equals(happening.device()) && device instanceof DeviceModel model)
                model.watch(new Watch(happening, model, rules));
    }

    /** Runs in the device's actor only. */
    private final class Watch implements Runnable {
        private final Happening happening;
        private final DeviceModel model;
        private final List<Rule> rules;
        private long seen;
        private long times;

        Watch(Happening happening, DeviceModel model, List<Rule> rules) {
            this.happening = happening;
            this.model = model;
            this.rules = rules;
            seen = happening.count(model);
        }

        @Override
        public void run() {
            long now = happening.count(model);
            long before = seen;
            seen = now;
            for (long i = before; i < now; i++) {
                times++;
                for (Rule rule : due())
                    perform(rule);
            }
        }

        private List<Rule> due() {
            var due = new ArrayList<Rule>();
            for (Rule rule : rules)
                if (rule.trigger() instanceof Rule.Nth(_, int n) && times == n
                        || rule.trigger() instanceof Rule.EveryNth(_, int every) && times % every == 0)
                    due.add(rule);
            return due;
        }
    }

    private void again(Rule rule, Duration period) {
        in(period, () -> {
            again(rule, period);
            perform(rule);
        });
    }

    private void in(Duration duration, Runnable what) {
        later.post(new Due(time.in(duration).nanos(), 0, what));
    }

    private void keepTime() {
        while (true) {
            Due first = waiting.peek();
            Optional<Due> next = first == null
                    ? Optional.of(later.receive())
                    : later.receive(new Deadline(first.at()));
            next.ifPresent(due -> waiting.add(new Due(due.at(), order++, due.what())));
            if (next.isEmpty())
                waiting.poll().what().run();
        }
    }

    private void perform(Rule rule) {
        teller.accept(rule);
        // ordered before it is done: what cuts the power may end the actor that does it
        rule.lasts().ifPresent(lasts -> in(lasts, () -> undo(rule.act())));
        switch (rule.act()) {
            case Rule.HangUp(var plug) -> stage.hangUp(plug);
            case Rule.PlugIn(var plug) -> stage.plugIn(plug);
            case Rule.Break(var device, var fault) -> device(device).strike(fault);
            case Rule.Mend(var device) -> device(device).heal();
            case Rule.Befall(var name) -> in(Duration.ZERO, () -> time.start(name, () -> stage.befall(name)));
        }
    }

    private void undo(Rule.Act act) {
        switch (act) {
            case Rule.HangUp(var plug) -> stage.plugIn(plug);
            case Rule.Break(var device, _) -> device(device).heal();
            case Rule.PlugIn _,Rule.Mend _,Rule.Befall _ -> {
            }
        }
    }

    private Breakable device(String name) {
        for (Breakable device : stage.cast().devices())
            if (device.name().equals(name))
                return device;
        throw new IllegalArgumentException("no device " + name);
    }
}
