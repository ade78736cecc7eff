package org.kiosk24.sim.wire;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.script.Cast;
import org.kiosk24.sim.script.Stage;

/** A fault script's stage on wires: all devices, and the cables of the serial ones. The kiosk's power is its own. */
public final class SimulationStage implements Stage {
    private final Simulation simulation;
    private final Time time;
    private final Consumer<String> complaints;

    /** @param complaints hears of cables that do not do what they should; must not wait */
    public SimulationStage(Simulation simulation, Time time, Consumer<String> complaints) {
        this.simulation = simulation;
        this.time = time;
        this.complaints = complaints;
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public Cast cast() {
        return new Cast(simulation.world().breakables(), simulation.serialDevices(), List.of());
    }

    @Override
    public void hangUp(String plug) {
        try {
            simulation.pull(plug);
        } catch (UncheckedIOException e) {
            complaints.accept(e.getMessage() + ": " + e.getCause().getMessage());
        }
    }

    @Override
    public void plugIn(String plug) {
        try {
            simulation.plugIn(plug);
        } catch (UncheckedIOException e) {
            complaints.accept(e.getMessage() + ": " + e.getCause().getMessage());
        }
    }

    /** The cast has none. */
    @Override
    public void befall(String accident) {
        throw new IllegalArgumentException("no accident " + accident);
    }
}
