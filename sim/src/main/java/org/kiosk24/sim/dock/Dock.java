package org.kiosk24.sim.dock;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kiosk24.app.config.KioskConfig;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.script.Stage;
import org.kiosk24.sim.wire.Answer;
import org.kiosk24.sim.wire.Ask;
import org.kiosk24.sim.wire.ControlRoom;
import org.kiosk24.sim.wire.ScriptRoom;
import org.kiosk24.sim.wire.Simulation;
import org.kiosk24.sim.wire.SimulationStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulation, a kiosk in front of it, and the page on which both are. */
public final class Dock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dock.class);
    private final Simulation simulation;
    private final KioskBox box;
    private final Books books;
    private final Stage stage;
    private final ScriptRoom scripts;
    private volatile boolean closed;

    /**
     * Switches the kiosk on.
     *
     * @param simulation stays the caller's
     * @param config what {@link Simulation#config()} says
     */
    public Dock(Simulation simulation, KioskConfig config, Time time) throws IOException {
        this.simulation = simulation;
        Path folder = simulation.config().getParent();
        box = new KioskBox(simulation.config(), folder.resolve("kiosk-said.txt"), time);
        books = new Books(config.kiosk().dir(), simulation.world(), box, time);
        stage = new DockStage(new SimulationStage(simulation, time, LOG::warn), box, LOG::warn);
        scripts = new ScriptRoom(stage);
        simulation.open(scripts);
        simulation.open(new BoxRoom(box));
        simulation.open(new BooksRoom());
        simulation.open(new EventsRoom(this, simulation.frames(), time));
        simulation.open(new PageRoom());
        box.powerOn();
    }

    /** The page, with the token that lets one in. */
    public URI page() {
        return URI.create(simulation.control() + "/dock/");
    }

    public KioskBox box() {
        return box;
    }

    /** What a fault script can act upon here. */
    public Stage stage() {
        return stage;
    }

    boolean closed() {
        return closed;
    }

    Map<String, Object> states() {
        Map<String, Object> states = new LinkedHashMap<>();
        simulation.world().breakables().forEach(b -> states.put(b.name(), b.state()));
        return states;
    }

    Map<String, Object> power() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("power", box.state().name());
        facts.put("starts", box.starts());
        facts.put("pulled", simulation.pulled());
        return facts;
    }

    /** What is on the glass, and the number of its picture. */
    Map<String, Object> glass() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("picture", box.pictures());
        box.shown().ifPresent(shown -> facts.put("glass", shown.glass()));
        return facts;
    }

    List<String> befallen() {
        return scripts.befallen();
    }

    /** The newest orders by the kiosk's journal, and the judges' {@code verdict} on all: KEPT, BROKEN, or OPEN. */
    public Map<String, Object> books() {
        return books.read();
    }

    private final class BooksRoom implements ControlRoom {
        @Override
        public Map<String, String> requests() {
            return Map.of("GET /orders", "the newest orders by the kiosk's journal, and the judges' verdict on all:"
                    + " KEPT, BROKEN with what is, or OPEN");
        }

        @Override
        public Optional<Answer> answer(Ask ask) {
            return ask.what().equals("GET /orders") ? Optional.of(Answer.json(books.read())) : Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        box.close();
    }
}
