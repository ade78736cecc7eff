package org.kiosk24.sim.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.sim.Tap;
import org.kiosk24.sim.accident.KioskStage;
import org.kiosk24.sim.accident.Scene;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;
import org.kiosk24.sim.people.Newcomer;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.script.Script;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.VirtualKiosk;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/**
 * A running kiosk in virtual time for one test: the kiosk's own drivers, visit, orders and journal, around them
 * simulated devices, the bureau, and people with cards. Each visit runs to its end, and on until the kiosk has brought
 * its orders to theirs. What is asserted is asserted of the world's own books, whatever the kiosk believes.
 *
 * <p>To be used by one thread.
 */
public final class SimulatedKiosk implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(20);
    private static final Duration SLICE = Duration.ofMinutes(1);
    private static final Duration LONGEST_AFTERMATH = Duration.ofHours(3);
    private final Path folder;
    private final VirtualTime time;
    private final World world;
    private final VirtualKiosk kiosk;
    private final KioskStage stage;
    private final List<Screen> seen = new ArrayList<>();
    private final List<String> befallen = new ArrayList<>();
    private final Map<Long, Instant> writtenAt = new HashMap<>();
    private Optional<ScriptedCitizen> citizen = Optional.empty();
    private Optional<View> view = Optional.empty();
    private Optional<Screen> lastWord = Optional.empty();
    private boolean over;

    SimulatedKiosk(long seed) throws IOException {
        folder = Files.createTempDirectory("kiosk24-junit-");
        var random = new SplittableRandom(seed);
        time = new VirtualTime(random, START);
        world = new World(time, random, HashSeal.signer());
        kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), this::show, folder);
        stage = new KioskStage(new Scene(time, world, kiosk, random.split()), () -> {
        });
        kiosk.tap((crossing, where) -> {
            if (crossing == Tap.Crossing.JOURNAL)
                writtenAt.put(kiosk.journal().size() + 1, time.now());
        });
        kiosk.powerOn();
        time.run(SLICE);
    }

    private void show(View now) {
        view = Optional.of(now);
        if (seen.isEmpty() || !seen.getLast().equals(now.screen()))
            seen.add(now.screen());
        citizen.ifPresent(c -> c.show(now));
    }

    /**
     * Somebody comes.
     *
     * @throws IllegalArgumentException for a persona that there is not, naming those there are
     */
    public SimulatedVisit visit(String persona) {
        return new SimulatedVisit(world.person(persona).id(), this::serve);
    }

    /** Somebody made up comes. */
    public SimulatedVisit visit(Newcomer newcomer) {
        return visit(world.welcome(newcomer).id());
    }

    private SimulatedKiosk serve(Wish wish) {
        seen.clear();
        lastWord = Optional.empty();
        over = false;
        var who = new ScriptedCitizen(wish, world, kiosk::press, time);
        citizen = Optional.of(who);
        time.start("test", () -> {
            who.start();
            view.ifPresent(who::show);
            lastWord = who.lastWord(time.in(LONGEST_VISIT));
            time.sleep(SLICE);
            citizen = Optional.empty();
            world.liftIdCard();
            world.leaveCamera();
            over = true;
        });
        for (Duration passed = Duration.ZERO; !(over && settled())
                && passed.compareTo(LONGEST_AFTERMATH) < 0; passed = passed
                        .plus(SLICE))
            time.run(SLICE);
        return this;
    }

    /** Every order has ended, and the bureau has heard of those it must hear of. */
    private boolean settled() {
        return orders().stream().allMatch(
                o -> o.ending().isPresent() && (o.reporting().isEmpty() || o.reported()));
    }

    /**
     * Plays a fault script from now on.
     *
     * @throws IllegalArgumentException with line and column of each mistake
     */
    public SimulatedKiosk faults(String script) {
        new Play(Script.of(script, stage.cast()), stage, rule -> befallen.add(rule.text())).begin();
        return this;
    }

    /** Lets time pass. */
    public SimulatedKiosk passes(Duration duration) {
        time.run(duration);
        return this;
    }

    /** Everything around the kiosk: its devices can be broken, mended, and asked. */
    public World world() {
        return world;
    }

    /** What really happened. */
    public Ledger ledger() {
        return world.ledger();
    }

    /** As the kiosk's journal has them. */
    public List<Order> orders() {
        return kiosk.isOn()
                ? Orders.all(kiosk.journal()).stream().map(OrderFile::order).toList()
                : List.of();
    }

    /** Every screen of the last visit, in order. */
    public List<Screen> screens() {
        return List.copyOf(seen);
    }

    /** What the last visitor was told last; empty if nothing came. */
    public Optional<Screen> lastWord() {
        return lastWord;
    }

    /** The rules of fault scripts that struck, as they were written. */
    public List<String> befallen() {
        return List.copyOf(befallen);
    }

    /** Exactly one charge was made and kept, of this sum, by card or by QR. */
    public SimulatedKiosk chargedOnce(int fen) {
        return proven(new Proof(ledger()).chargedOnce(fen));
    }

    /** No money is kept: none was taken, or all was given back. */
    public SimulatedKiosk keptNothing() {
        return proven(new Proof(ledger()).keptNothing());
    }

    /** Exactly one endorsement was made: written to a chip once, and printed. */
    public SimulatedKiosk madeOnce() {
        return proven(new Proof(ledger()).madeOnce());
    }

    /** No endorsement was written to a chip. */
    public SimulatedKiosk madeNothing() {
        return proven(new Proof(ledger()).madeNothing());
    }

    /** There is no permit in the station or its slot. */
    public SimulatedKiosk gaveThePermitBack() {
        return proven(new Proof(ledger()).noPermitLeft());
    }

    /** For every order: paid and made or not paid, never twice, the permit back, nothing forgotten. */
    public SimulatedKiosk keptThePromise() {
        return proven(settled()
                ? new Proof(ledger()).promise(kiosk.journal(), orders(), writtenAt)
                : Optional.of("an order has not come to its end"));
    }

    private SimulatedKiosk proven(Optional<String> objection) {
        if (objection.isPresent())
            throw new AssertionError(objection.get() + "\nthe last visit: "
                    + String.join(", ", seen.stream().map(s -> s.getClass().getSimpleName()).toList())
                    + "\nwhat befell: " + befallen);
        return this;
    }

    @Override
    public void close() throws IOException {
        kiosk.cutPower();
        time.end();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
        }
        Files.delete(folder);
    }
}
