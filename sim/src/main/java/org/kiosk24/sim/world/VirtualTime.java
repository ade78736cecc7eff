package org.kiosk24.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.Mailbox;
import org.kiosk24.device.time.Time;

/**
 * Virtual time. Every actor is a virtual thread, and exactly one of them runs at any moment: it holds the baton until
 * it waits. Which of the ready actors gets it next is drawn from the random source, and when none is ready the clock
 * jumps to the next deadline. So a run is a function of the seed alone.
 *
 * <p>Only actors may use it, but for {@link #start} and {@link #run} from the one thread that owns the world.
 */
public final class VirtualTime implements Time {
    private final RandomGenerator random;
    private final Instant epoch;
    private final List<Actor> ready = new ArrayList<>();
    private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
    private final List<Supply> supplies = new ArrayList<>();
    private long nanos;
    private long alarmsSet;
    private long handOvers;
    private long end;
    private Actor running;
    private Throwable failure;
    private volatile boolean paused = true;
    private Thread owner;

    /** @param epoch the calendar time at which the world begins */
    public VirtualTime(RandomGenerator random, Instant epoch) {
        this.random = random;
        this.epoch = epoch;
    }

    @Override
    public Instant now() {
        return epoch.plusNanos(nanos);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    /** How often the baton has changed hands. */
    public long handOvers() {
        return handOvers;
    }

    /** Actors that lose their power together; an actor that an actor starts belongs to the same supply. */
    public final class Supply {
        private final List<Actor> actors = new ArrayList<>();
        private final Predicate<Throwable> failed;
        private boolean cut;

        private Supply(Predicate<Throwable> failed) {
            this.failed = failed;
            supplies.add(this);
        }

        /** Starts an actor on this supply. */
        public void start(String name, Runnable body) {
            VirtualTime.this.start(this, name, body);
        }

        /**
         * Takes the power away from all its actors at this instant: none of them sends, receives or waits any more.
         * If the caller is one of them, this does not return.
         */
        public void cut() {
            cut = true;
            for (Actor actor : actors)
                if (actor.waiting != null)
                    actor.waiting.wake();
            if (running != null)
                running.checkPower();
        }
    }

    public Supply supply() {
        return supply(e -> false);
    }

    /** @param failed told what one of its actors has thrown; true if that is part of the story and the world goes on */
    public Supply supply(Predicate<Throwable> failed) {
        return new Supply(failed);
    }

    @Override
    public void start(String name, Runnable body) {
        if (running != null)
            running.checkPower();
        start(running == null ? supply() : running.supply, name, body);
    }

    private void start(Supply supply, String name, Runnable body) {
        var actor = new Actor(supply);
        supply.actors.add(actor);
        actor.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            actor.awaitBaton();
            try {
                actor.checkPower();
                body.run();
            } catch (PowerCut e) {
                // the end of an actor without power
            } catch (Throwable e) {
                if (failure == null && !isExpected(actor, e))
                    failure = e;
            }
            supply.actors.remove(actor);
            passOn();
        });
        ready.add(actor);
        actor.thread.start();
    }

    private static boolean isExpected(Actor actor, Throwable thrown) {
        try {
            return actor.supply.failed.test(thrown);
        } catch (PowerCut cut) {
            return true;
        }
    }

    /**
     * Runs the world until every actor has ended or waits for ever, or the clock has reached the duration. What an
     * actor throws is thrown from here.
     */
    public void run(Duration longest) {
        end = longest.compareTo(Duration.ofNanos(Long.MAX_VALUE / 2)) > 0
                ? Long.MAX_VALUE / 2
                : nanos + longest.toNanos();
        owner = Thread.currentThread();
        paused = false;
        passOn();
        while (!paused)
            LockSupport.park(this);
        if (failure != null)
            throw new IllegalStateException("an actor failed", failure);
    }

    /** Ends every actor at this instant, so that nothing of the world is left. Nobody may run in it afterwards. */
    public void end() {
        failure = null;
        for (Supply supply : List.copyOf(supplies))
            supply.cut();
        run(Duration.ZERO);
    }

    @Override
    public void sleep(Duration duration) {
        if (duration.isPositive())
            new Box<Void>().receive(in(duration));
    }

    @Override
    public <T> Mailbox<T> mailbox() {
        return new Box<>();
    }

    /** Gives the baton to whoever is next; the caller then waits for it, or ends. */
    private void passOn() {
        Actor next = next();
        running = next;
        if (next == null) {
            paused = true;
            LockSupport.unpark(owner);
        } else {
            handOvers++;
            next.giveBaton();
        }
    }

    private Actor next() {
        if (failure != null)
            return null;
        while (ready.isEmpty()) {
            Alarm alarm = alarms.peek();
            if (alarm == null || alarm.at > end)
                return null;
            alarms.poll();
            if (alarm.waiting.alarm == alarm) {
                nanos = Math.max(nanos, alarm.at);
                alarm.waiting.wake();
            }
        }
        int last = ready.size() - 1;
        int chosen = last == 0 ? 0 : random.nextInt(last + 1);
        Actor actor = ready.get(chosen);
        ready.set(chosen, ready.get(last));
        ready.remove(last);
        return actor;
    }

    private static final class Actor {
        private final Supply supply;
        private Thread thread;
        private Waiting waiting;
        private volatile boolean baton;

        Actor(Supply supply) {
            this.supply = supply;
        }

        void checkPower() {
            if (supply.cut)
                throw new PowerCut();
        }

        void giveBaton() {
            baton = true;
            LockSupport.unpark(thread);
        }

        void awaitBaton() {
            while (!baton)
                LockSupport.park(this);
            baton = false;
        }
    }

    /** An actor that waits, and the alarm that ends its wait at the latest. */
    private final class Waiting {
        private final Actor actor = running;
        private Alarm alarm;
        private boolean woken;

        void wake() {
            alarm = null;
            if (!woken) {
                woken = true;
                ready.add(actor);
            }
        }

        void until(Deadline deadline) {
            alarm = new Alarm(deadline.nanos(), alarmsSet++, this);
            alarms.add(alarm);
        }

        void block() {
            Actor me = running;
            Actor next = next();
            running = next;
            if (next == me)
                return;
            if (next == null) {
                paused = true;
                LockSupport.unpark(owner);
            } else {
                handOvers++;
                next.giveBaton();
            }
            me.awaitBaton();
        }
    }

    private record Alarm(long at, long order, Waiting waiting) implements Comparable<Alarm> {
        @Override
        public int compareTo(Alarm other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(order);
        }
    }

    private final class Box<T> implements Mailbox<T> {
        private static final Deadline NEVER = new Deadline(Long.MAX_VALUE);
        private final ArrayDeque<T> messages = new ArrayDeque<>();
        private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();

        @Override
        public void post(T message) {
            if (running != null)
                running.checkPower();
            messages.add(message);
            Waiting first = waiting.poll();
            if (first != null)
                first.wake();
        }

        @Override
        public Optional<T> receive(Deadline deadline) {
            while (messages.isEmpty() && deadline.nanos() > nanos)
                await(deadline);
            return Optional.ofNullable(messages.poll());
        }

        @Override
        public T receive() {
            while (messages.isEmpty())
                await(NEVER);
            return messages.poll();
        }

        private void await(Deadline deadline) {
            if (running == null)
                throw new IllegalStateException("only an actor of this world may wait in it");
            Actor actor = running;
            actor.checkPower();
            var me = new Waiting();
            waiting.add(me);
            if (deadline.nanos() < Long.MAX_VALUE / 4)
                me.until(deadline);
            actor.waiting = me;
            me.block();
            actor.waiting = null;
            waiting.remove(me);
            actor.checkPower();
        }

        @Override
        public Optional<T> poll() {
            return Optional.ofNullable(messages.poll());
        }
    }
}
