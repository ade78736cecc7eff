package org.kiosk24.sim.planted;

import java.util.List;

/**
 * A mistake that somebody could make in the kiosk.
 *
 * @param name short, with dashes
 * @param promise what it breaks, a sentence
 * @param weather in which it soon shows: {@code storm}, or a file of accidents beside this class
 * @param edits of main source files, one of them usually
 */
record PlantedBug(String name, String promise, String weather, List<Edit> edits) {
    /**
     * @param file from the checkout's root
     * @param old occurs exactly once in it
     */
    record Edit(String file, String old, String replacement) {}

    static PlantedBug of(String name, String promise, Edit... edits) {
        return new PlantedBug(name, promise, "storm", List.of(edits));
    }

    PlantedBug in(String otherWeather) {
        return new PlantedBug(name, promise, otherWeather, edits);
    }

    /** In {@code org.kiosk24.app}. */
    static Edit app(String type, String old, String replacement) {
        return new Edit("kiosk-app/src/main/java/org/kiosk24/app/" + type + ".java", old, replacement);
    }

    /** In {@code org.kiosk24.device}. */
    static Edit device(String type, String old, String replacement) {
        return new Edit("device-drivers/src/main/java/org/kiosk24/device/" + type + ".java", old, replacement);
    }

    @Override
    public String toString() {
        return name;
    }
}
