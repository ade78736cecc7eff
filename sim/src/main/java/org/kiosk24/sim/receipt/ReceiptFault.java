package org.kiosk24.sim.receipt;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be wrong with the printer. */
public enum ReceiptFault {
    PAPER_END("no paper"),
    PAPER_NEAR_END("the roll is nearly used up; prints as ever"),
    PAPER_END_DURING_PRINT("the paper ends after three lines of the next slip"),
    COVER_OPEN("the cover stands open"),
    CUTTER_ERROR("the knife is stuck"),
    CUTTER_ERROR_AT_CUT("the knife sticks at the next cut"),
    UNRECOVERABLE("an error that only switching off heals"),
    OFFLINE("offline without a reason, as with the feed button held"),
    SILENCE("hears and says nothing"),
    DEAF_TO_STATUS("prints, but answers no status question"),
    GARBLED_STATUS("answers status questions with bytes that are none"),
    UNKNOWN_END_QUESTION("does not know 1D 72, as some cheap printers");

    private final String words;

    ReceiptFault(String words) {
        this.words = words;
    }

    /** As in the control API: {@code paper-near-end}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReceiptFault> of(String title) {
        for (ReceiptFault f : values())
            if (f.title().equals(title))
                return Optional.of(f);
        return Optional.empty();
    }

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (ReceiptFault f : values())
            all.put(f.title(), f.words);
        return all;
    }
}
