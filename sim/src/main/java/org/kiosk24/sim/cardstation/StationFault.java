package org.kiosk24.sim.cardstation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with the station. Those that end in {@code -once} heal themselves after they struck. */
public enum StationFault {
    JAM("cards stick: every movement ends in 38"),
    JAM_DURING_PRINT("the next print jams after erasing: 38, not printed"),
    JAM_AFTER_PRINT("the next print jams on the way back: 38, but printed"),
    COVER_OPEN("the cover stands open: 40; closing it resets the station"),
    ERASE_HEAD_HOT("erasing ends in 43"),
    MOTOR("movements end in 42"),
    EEPROM("movements and counters end in 45"),
    NAK_STORM("every block is answered NAK"),
    NAK_ONCE("the next block is answered NAK"),
    DLE_REJECT("every block is answered DLE"),
    LOST_ACK("no ACK reaches the host"),
    SLOW_ACK("every ACK takes almost the 3 s that the manual allows"),
    LATE_ACK("every ACK takes longer than the manual allows"),
    LOST_RESPONSE("no response reaches the host"),
    LOST_RESPONSE_ONCE("the next response does not reach the host"),
    LOST_PRINT_RESPONSE("no response to 46 reaches the host"),
    GARBLED_RESPONSE("every response has a wrong check byte"),
    GARBLED_RESPONSE_ONCE("the next response has a wrong check byte"),
    GARBLED_COUNT("the print counter is answered with letters"),
    SILENCE("the station hears and says nothing, and does nothing"),
    CARD_TAKEN_EARLY("the card is pulled out of the station: now, or as soon as one is drawn in"),
    POWER_CYCLE("power off and on, now"),
    POWER_CYCLE_DURING_PRINT("power off and on in the middle of the next print, after erasing"),
    POWER_CYCLE_AFTER_PRINT("power off and on right after the next print, before its response");

    private final String words;

    StationFault(String words) {
        this.words = words;
    }

    /** As in the control API: {@code jam-during-print}. */
    public String title() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Optional<StationFault> of(String title) {
        for (StationFault f : values())
            if (f.title().equals(title))
                return Optional.of(f);
        return Optional.empty();
    }

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (StationFault f : values())
            all.put(f.title(), f.words);
        return all;
    }
}
