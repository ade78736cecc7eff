package org.kiosk24.sim.accident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.kiosk24.sim.Breakable;
import org.kiosk24.sim.world.HashSeal;
import org.kiosk24.sim.world.VirtualTime;
import org.kiosk24.sim.world.World;

/** A world in which nothing happens, to ask its models what they know. */
final class Models {
    private static final World WORLD = world();

    private Models() {}

    static World world() {
        var random = new SplittableRandom(1);
        var time = new VirtualTime(random, Instant.parse("2026-11-23T01:00:00Z"));
        return new World(time, random, HashSeal.signer());
    }

    /** Everything that can be broken. */
    static List<String> devices() {
        return WORLD.breakables().stream().map(Breakable::name).toList();
    }

    /** The faults that the model of this name knows, each with what it does. */
    static Map<String, String> faults(String device) {
        return WORLD.breakables().stream().filter(b -> b.name().equals(device)).findFirst().map(Breakable::faults)
                .orElseThrow(() -> new IllegalArgumentException("no device " + device));
    }
}
