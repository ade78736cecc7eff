package org.kiosk24.sim.dock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.script.Cast;
import org.kiosk24.sim.script.Stage;

/** A fault script's stage on wires, with the power of the kiosk beside them. */
final class DockStage implements Stage {
    private static final String POWER = "power";
    private final Stage wires;
    private final KioskBox box;
    private final Consumer<String> complaints;

    /** @param complaints hears of what does not work; must not wait */
    DockStage(Stage wires, KioskBox box, Consumer<String> complaints) {
        this.wires = wires;
        this.box = box;
        this.complaints = complaints;
    }

    @Override
    public Time time() {
        return wires.time();
    }

    @Override
    public Cast cast() {
        Cast cast = wires.cast();
        var plugs = new ArrayList<>(cast.plugs());
        plugs.add(POWER);
        return new Cast(cast.devices(), List.copyOf(plugs), cast.accidents());
    }

    @Override
    public void hangUp(String plug) {
        if (plug.equals(POWER))
            time().start("power cut", box::cutPower);
        else
            wires.hangUp(plug);
    }

    @Override
    public void plugIn(String plug) {
        if (plug.equals(POWER))
            time().start("power", this::powerOn);
        else
            wires.plugIn(plug);
    }

    private void powerOn() {
        try {
            box.powerOn();
        } catch (IOException e) {
            complaints.accept("the kiosk does not start: " + e.getMessage());
        }
    }

    @Override
    public void befall(String accident) {
        wires.befall(accident);
    }
}
