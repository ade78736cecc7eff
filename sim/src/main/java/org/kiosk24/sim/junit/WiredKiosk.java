package org.kiosk24.sim.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kiosk24.app.config.ConfigFile;
import org.kiosk24.app.order.Entry.Method;
import org.kiosk24.app.visit.VisitTimers;
import org.kiosk24.device.time.Deadline;
import org.kiosk24.device.time.RealTime;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.dock.Dock;
import org.kiosk24.sim.dock.KioskBox;
import org.kiosk24.sim.frame.Field;
import org.kiosk24.sim.people.Newcomer;
import org.kiosk24.sim.people.Persona;
import org.kiosk24.sim.script.Play;
import org.kiosk24.sim.script.Script;
import org.kiosk24.sim.wire.FrameLog;
import org.kiosk24.sim.wire.FrameRoom;
import org.kiosk24.sim.wire.Simulation;
import org.kiosk24.sim.world.Ledger;
import org.kiosk24.sim.world.World;

/**
 * A whole kiosk on real lines for one test, in real time: the kiosk's app in a process of its own, pseudo-terminals at
 * the lines' speeds, a card daemon with a virtual permit, a camera's stream, a bureau behind HTTPS. Whatever can be done
 * on the dock's page is one line here, and what is asserted is asserted of the world's own books.
 *
 * <p>A line that waits fails the test with what is on the glass.
 */
public final class WiredKiosk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(5);
    private static final Duration SETTLED = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(100);
    private final Time time = new RealTime();
    private final Path folder;
    private final Simulation simulation;
    private final Dock dock;
    private final List<String> befallen = new CopyOnWriteArrayList<>();

    /** Returns when the kiosk welcomes people. */
    WiredKiosk() throws IOException {
        folder = Files.createTempDirectory("kiosk24-wired-");
        simulation = new Simulation(folder, VisitTimers.DEFAULT, time);
        dock = switch (ConfigFile.read(simulation.config())) {
            case ConfigFile.Reading.Good(var config) -> new Dock(simulation, config, time);
            case ConfigFile.Reading.Wrong(var problems) -> throw new IOException(problems.toString());
        };
        shows("welcome");
    }

    /** Somebody comes for an endorsement and goes again, paying when asked to. */
    public WiredKiosk visit(String persona, String product, Method how) {
        var visit = new GlassVisit(world().person(persona).id(), product, how, world(), dock.box(), time);
        return did(visit.comes(time.in(LONGEST_VISIT)), "the visit does not come to an end");
    }

    /** Waits until a screen is on the glass whose name begins like this. */
    public WiredKiosk shows(String screen) {
        until(() -> screen().startsWith(screen), screen + " does not come");
        return this;
    }

    /** The screen's name; empty while the glass is dark. */
    public String screen() {
        return dock.box().screen().orElse("");
    }

    /** The glass, as a PNG; empty while it is dark. */
    public Optional<byte[]> picture() {
        return dock.box().picture();
    }

    public KioskBox.State power() {
        return dock.box().state();
    }

    /** The digits that somebody has for a screen, such as {@code officer-code}. */
    public Optional<String> code(String persona, String sheet) {
        return world().code(persona, sheet);
    }

    public List<Persona> personas() {
        return world().personas().all();
    }

    /** What can be pressed on the glass. */
    public List<String> buttons() {
        return dock.box().buttons();
    }

    /** Waits for the button, and until its screen has settled: what is pressed sooner was meant for the one before. */
    public WiredKiosk presses(String button) {
        until(() -> buttons().contains(button), "there is no " + button);
        time.sleep(SETTLED);
        return did(dock.box().press(button), "there is no " + button + " any more");
    }

    /** In pixels of a glass of 1080 by 1920. */
    public WiredKiosk touches(double x, double y) {
        return did(dock.box().touch(x, y), "the glass is dark");
    }

    /** @param points x, y, x, y ... */
    public WiredKiosk draws(double... points) {
        return did(dock.box().draw(points), "the glass is dark");
    }

    /** The kiosk's app is killed where it stands. */
    public WiredKiosk cutsThePower() {
        dock.box().cutPower();
        return this;
    }

    public WiredKiosk switchesThePowerOn() throws IOException {
        dock.box().powerOn();
        return this;
    }

    public WiredKiosk laysIdCard(String persona) {
        return did(world().placeIdCard(persona), "");
    }

    public WiredKiosk liftsIdCard() {
        return did(world().liftIdCard(), "");
    }

    public WiredKiosk insertsPermit(String persona) {
        return did(world().insertPermit(persona), "the slot is taken, or " + persona + " carries no permit");
    }

    public WiredKiosk takesPermit() {
        until(world()::takePermit, "no permit comes out");
        return this;
    }

    public WiredKiosk looksIntoTheCamera(String persona) {
        return did(world().lookIntoCamera(persona), "");
    }

    public WiredKiosk leavesTheCamera() {
        return did(world().leaveCamera(), "");
    }

    public WiredKiosk tapsBankCard() {
        return did(world().tapBankCard(), "");
    }

    public WiredKiosk tapsEmptyBankCard() {
        world().tapEmptyCard();
        return this;
    }

    public WiredKiosk insertsBankCard() {
        world().insertBankCard();
        return this;
    }

    public WiredKiosk entersPin(boolean right) {
        world().enterPin(right);
        return this;
    }

    /** @param key STOP or OK */
    public WiredKiosk pressesTerminalKey(String key) {
        world().payment.key(key);
        return this;
    }

    public WiredKiosk paysByQr() {
        until(world()::payQr, "there is no code that can be paid");
        return this;
    }

    public WiredKiosk breaks(String device, String fault) {
        device(device).fault(fault);
        return this;
    }

    public WiredKiosk mends(String device) {
        device(device).mend();
        return this;
    }

    public WiredKiosk pullsCable(String device) {
        simulation.pull(device);
        return this;
    }

    public WiredKiosk plugsIn(String device) {
        simulation.plugIn(device);
        return this;
    }

    /** Somebody made up. */
    public Persona welcomes(Newcomer newcomer) {
        return world().welcome(newcomer);
    }

    /**
     * Plays a fault script from now on.
     *
     * @throws IllegalArgumentException with line and column of each mistake
     */
    public WiredKiosk faults(String script) {
        new Play(Script.of(script, dock.stage().cast()), dock.stage(), rule -> befallen.add(rule.text())).begin();
        return this;
    }

    /** The rules of fault scripts that struck, as they were written. */
    public List<String> befallen() {
        return List.copyOf(befallen);
    }

    /** What a technician would see of a device. */
    public Map<String, Object> state(String device) {
        return device(device).state();
    }

    /** What went over all lines, masked. */
    public List<FrameLog.Logged> frames() {
        return simulation.frames().after(0, Integer.MAX_VALUE).frames();
    }

    /** One of them, field by field. */
    public List<Field> fields(FrameLog.Logged frame) {
        return FrameRoom.fields(frame);
    }

    /** The newest part of a line's transcript. */
    public String wire(String device) {
        return simulation.wire(device);
    }

    /** The newest orders by the kiosk's journal, and the judges' verdict. */
    public Map<String, Object> orders() {
        return dock.books();
    }

    public Ledger ledger() {
        return world().ledger();
    }

    /** Everything around the kiosk. */
    public World world() {
        return simulation.world();
    }

    public WiredKiosk chargedOnce(int fen) {
        return proven(new Proof(ledger()).chargedOnce(fen));
    }

    public WiredKiosk keptNothing() {
        return proven(new Proof(ledger()).keptNothing());
    }

    public WiredKiosk madeOnce() {
        return proven(new Proof(ledger()).madeOnce());
    }

    public WiredKiosk madeNothing() {
        return proven(new Proof(ledger()).madeNothing());
    }

    public WiredKiosk gaveThePermitBack() {
        return proven(new Proof(ledger()).noPermitLeft());
    }

    /** For every order, once all have come to their ends: paid and made or not paid, never twice, nothing forgotten. */
    public WiredKiosk keptThePromise() {
        until(() -> !orders().get("verdict").equals("OPEN"), "an order has not come to its end");
        Map<String, Object> books = orders();
        return proven(books.get("verdict").equals("BROKEN")
                ? Optional.of("the promise is broken: " + books.get("why"))
                : Optional.empty());
    }

    private Breakable device(String name) {
        return world().breakables().stream().filter(b -> b.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no device " + name + "; there are "
                        + world().breakables().stream().map(Breakable::name).toList()));
    }

    private void until(BooleanSupplier happened, String otherwise) {
        Deadline end = time.in(PATIENCE);
        while (!happened.getAsBoolean()) {
            if (time.passed(end))
                throw failed(otherwise);
            time.sleep(LOOK);
        }
    }

    private WiredKiosk did(boolean could, String otherwise) {
        if (!could)
            throw failed(otherwise);
        return this;
    }

    private WiredKiosk proven(Optional<String> objection) {
        if (objection.isPresent())
            throw failed(objection.get());
        return this;
    }

    private AssertionError failed(String why) {
        return new AssertionError(why + "\non the glass: " + screen() + " with " + buttons() + "\nwhat befell: "
                + befallen);
    }

    @Override
    public void close() throws IOException {
        dock.close();
        simulation.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
