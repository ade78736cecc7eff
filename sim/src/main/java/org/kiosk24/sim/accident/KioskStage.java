package org.kiosk24.sim.accident;

import java.util.ArrayList;
import java.util.List;
import org.kiosk24.device.time.Time;
import org.kiosk24.sim.script.Cast;
import org.kiosk24.sim.script.Stage;
import org.kiosk24.sim.world.World;

/** A fault script's stage in virtual time: the whole kiosk, its power, and every accident there is. */
public final class KioskStage implements Stage {
    private static final String POWER = "power";
    private final Scene scene;
    private final Runnable goesDark;
    private final Cast cast;

    /** @param goesDark told before the power is cut */
    public KioskStage(Scene scene, Runnable goesDark) {
        this.scene = scene;
        this.goesDark = goesDark;
        cast = cast(scene.world());
    }

    private static Cast cast(World world) {
        var plugs = new ArrayList<>(LineAccidents.LINES);
        plugs.add(POWER);
        return new Cast(world.breakables(), List.copyOf(plugs), Catalogue.ALL.stream().map(Accident::name).toList());
    }

    /** What any such stage has, to read a script before there is one. */
    public static Cast anyCast() {
        return cast(Models.world());
    }

    @Override
    public Time time() {
        return scene.time();
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public void hangUp(String plug) {
        if (plug.equals(POWER)) {
            goesDark.run();
            scene.kiosk().cutPower();
        } else
            scene.kiosk().line(plug).unplug();
    }

    @Override
    public void plugIn(String plug) {
        if (plug.equals(POWER))
            scene.kiosk().powerOn();
        else
            scene.kiosk().line(plug).plugIn();
    }

    @Override
    public void befall(String accident) {
        Accident befalling = Accidents.named(accident);
        if (befalling.device().equals(POWER))
            goesDark.run();
        befalling.befall(scene);
    }
}
