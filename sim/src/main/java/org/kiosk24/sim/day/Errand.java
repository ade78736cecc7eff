package org.kiosk24.sim.day;

import java.util.List;
import java.util.random.RandomGenerator;

/** What people come for: a service, and what they choose in it. */
enum Errand {
    ENDORSEMENT("endorsement", "HKG3M1T", "HKG1Y1T", "HKG1Y2T", "MAC3M1T", "MAC1Y1T", ""),
    COLLECT("collect", ""),
    CONTINUE("continue", ""),
    REPRINT("reprint", ""),
    PROGRESS("progress", "CARD", "NUMBER"),
    FIRST_PERMIT("application", "FIRST_PERMIT"),
    NEWBORN("application", "NEWBORN"),
    MOVE("application", "MOVE"),
    PERMIT("permit", ""),
    GUIDE("guide", "ENDORSEMENT", "PASSPORT", "LOST_ID_CARD", "RESIDENCE_PERMIT", "NEWBORN"),
    BOOKING("booking", "WH01", "WH02");

    final String service;
    private final List<String> choices;

    Errand(String service, String... choices) {
        this.service = service;
        this.choices = List.of(choices);
    }

    String choice(RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
