package org.kiosk24.sim.solo;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.script.Cast;
import org.kiosk24.sim.script.Stage;

/** A fault script's stage with one device and its cable. */
final class SoloStage implements Stage {
    private final SoloDevice device;
    private final Time time;
    private final Consumer<String> complaints;

    SoloStage(SoloDevice device, Time time, Consumer<String> complaints) {
        this.device = device;
        this.time = time;
        this.complaints = complaints;
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public Cast cast() {
        return new Cast(List.of(device.model()), List.of(device.model().name()), List.of());
    }

    @Override
    public void hangUp(String plug) {
        try {
            device.plug().hangUp();
        } catch (IOException e) {
            complaints.accept("the cable cannot be pulled: " + e.getMessage());
        }
    }

    @Override
    public void plugIn(String plug) {
        try {
            device.plug().plugIn();
        } catch (IOException e) {
            complaints.accept("the cable cannot be plugged in: " + e.getMessage());
        }
    }

    /** The cast has none. */
    @Override
    public void befall(String accident) {
        throw new IllegalArgumentException("no accident " + accident);
    }
}
