package org.kiosk24.sim.planted;

import java.util.List;
import java.util.stream.Stream;

/** All planted bugs, at least one for each kind of promise. */
final class PlantedBugs {
    static final List<PlantedBug> ALL = Stream.of(MoneyBugs.all(), MakingBugs.all(), TellingBugs.all(),
            PrivacyBugs.all()).flatMap(List::stream).toList();

    private PlantedBugs() {}
}
