package org.kiosk24.sim.world;

/** Ends an actor whose power was cut: thrown from whatever it waits on or sends through, and caught by nobody. */
public final class PowerCut extends Error {
    private static final long serialVersionUID = 1;

    PowerCut() {
        super("power cut", null, false, false);
    }
}
