package org.kiosk24.sim.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.kiosk24.app.order.Order;
import org.kiosk24.app.order.OrderFile;
import org.kiosk24.app.order.Orders;
import org.kiosk24.app.screen.Screen;
import org.kiosk24.app.screen.View;
import org.kiosk24.sim.citizen.Manner;
import org.kiosk24.sim.citizen.ScriptedCitizen;
import org.kiosk24.sim.citizen.ScriptedCitizen.Wish;

/** One citizen at one kiosk in virtual time, and whatever accidents befall it; a function of the seed. */
public final class VirtualVisit implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(20);
    /** After the visit: for reports to be delivered, and for a device to come back. */
    private static final Duration AFTERMATH = Duration.ofMinutes(15);
    private final VirtualTime time;
    private final World world;
    private final VirtualKiosk kiosk;
    private final ScriptedCitizen citizen;
    private final BiConsumer<VirtualVisit, View> accident;
    private final List<Screen> seen = new ArrayList<>();
    private Optional<Screen> lastWord = Optional.empty();

    /**
     * @param dataDir an existing empty folder for the journal
     * @param accident called with every view as it appears; what it breaks stays broken until it mends it
     */
    public VirtualVisit(long seed, Wish wish, Path dataDir, BiConsumer<VirtualVisit, View> accident) {
        this(seed, wish, Manner.DILIGENT, dataDir, accident);
    }

    /** The same for somebody with manners of their own. */
    public VirtualVisit(long seed, Wish wish, Manner manner, Path dataDir, BiConsumer<VirtualVisit, View> accident) {
        var random = new SplittableRandom(seed);
        this.accident = accident;
        time = new VirtualTime(random, START);
        world = new World(time, random, HashSeal.signer());
        kiosk = new VirtualKiosk(time, random, world, HashSeal.check(), this::show, dataDir);
        citizen = new ScriptedCitizen(wish, manner, world, kiosk::press, time);
    }

    private void show(View view) {
        if (seen.isEmpty() || !seen.getLast().equals(view.screen())) {
            seen.add(view.screen());
            accident.accept(this, view);
        }
        citizen.show(view);
    }

    /** Runs the visit, and the world for a while after it. */
    public void run() {
        citizen.start();
        kiosk.powerOn();
        time.start("onlooker", () -> {
            lastWord = citizen.lastWord(time.in(LONGEST_VISIT));
            time.sleep(AFTERMATH);
        });
        time.run(LONGEST_VISIT.plus(AFTERMATH));
    }

    /** The end of its world, whose books stay readable. */
    @Override
    public void close() {
        kiosk.cutPower();
        time.end();
    }

    public VirtualTime time() {
        return time;
    }

    public World world() {
        return world;
    }

    public VirtualKiosk kiosk() {
        return kiosk;
    }

    /** What the citizen was told last; empty if nothing came. */
    public Optional<Screen> lastWord() {
        return lastWord;
    }

    /** Every screen, in order. */
    public List<Screen> seen() {
        return List.copyOf(seen);
    }

    /** The orders as the kiosk's journal has them. */
    public List<Order> orders() {
        return Orders.all(kiosk.journal()).stream().map(OrderFile::order).toList();
    }
}
