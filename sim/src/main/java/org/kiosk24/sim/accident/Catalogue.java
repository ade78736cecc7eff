package org.kiosk24.sim.accident;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.accident.Accident.Rates;
import org.kiosk24.sim.world.World;

/**
 * Every accident there is. The devices' and the offices' own faults are those that their models know;
 * to these come the lines, the chip reader, the clock, the disk and the power. A kind's rate is shared by its members.
 */
final class Catalogue {
    private static final Duration SOME_TIME = Duration.ofSeconds(60);
    static final List<Accident> ALL = all();

    private Catalogue() {}

    private static List<Accident> all() {
        var all = new ArrayList<Accident>();
        all.addAll(faultsOf("idcard", w -> w.idcard, new Rates(0.01, 0.2)));
        all.addAll(faultsOf("payment", w -> w.payment, new Rates(0.015, 0.25)));
        all.addAll(Personalities.all(new Rates(0.002, 0.05)));
        all.addAll(faultsOf("cardStation", w -> w.cardStation, new Rates(0.01, 0.2)));
        all.addAll(faultsOf("receipt", w -> w.receipt, new Rates(0.02, 0.1)));
        all.addAll(faultsOf("permit", w -> w.permit, new Rates(0.005, 0.1)));
        all.addAll(faultsOf("bureau", w -> w.bureau, new Rates(0.01, 0.1)));
        all.addAll(BureauHours.all());
        all.addAll(faultsOf("qr", w -> w.qr, new Rates(0.005, 0.1)));
        all.addAll(faultsOf("identity", w -> w.identity, new Rates(0.005, 0.1)));
        all.addAll(faultsOf("camera", w -> w.camera, new Rates(0.005, 0.1)));
        all.addAll(LineAccidents.all(new Rates(0.01, 0.2)));
        all.addAll(BoxAccidents.all());
        return List.copyOf(all);
    }

    /** All faults that a model knows by name, asked of a model of its own. */
    private static List<Accident> faultsOf(String device, Function<World, Breakable> model, Rates rates) {
        var faults = new TreeMap<>(Models.faults(device));
        return faults.entrySet().stream().map(f -> new Accident(device + "." + f.getKey(), device, f.getValue(),
                rates.sharedBy(faults.size()), SOME_TIME, scene -> model.apply(scene.world()).fault(f.getKey()),
                scene -> model.apply(scene.world()).mend())).toList();
    }
}
