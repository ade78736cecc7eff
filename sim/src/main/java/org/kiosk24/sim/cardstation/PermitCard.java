package org.kiosk24.sim.cardstation;

import java.util.List;

/** A permit as a piece of plastic: it is somewhere, and something is printed on its back. Its chip lives elsewhere. */
public final class PermitCard {
    private final String id;
    private volatile List<String> surface;

    /** @param id by which the simulation knows this one card, for instance the persona's name */
    public PermitCard(String id, List<String> surface) {
        this.id = id;
        this.surface = List.copyOf(surface);
    }

    public String id() {
        return id;
    }

    /** The lines on the rewritable back, top to bottom; none when it is blank. */
    public List<String> surface() {
        return surface;
    }

    void surface(List<String> lines) {
        surface = List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "PermitCard " + id;
    }
}
