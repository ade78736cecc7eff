package org.kiosk24.sim.field;

import java.util.ArrayList;
import java.util.List;

/** A part of a transcript. */
public final class Cut {
    private Cut() {}

    /** The entries between two times, in seconds, and the comment that stands before the first entry. */
    public static List<String> of(List<String> transcript, double from, double until) {
        var kept = new ArrayList<String>();
        boolean keeps = true;
        for (String line : transcript) {
            if (line.matches("[<>=!] *[0-9]+\\.[0-9]+( .*)?")) {
                double at = Double.parseDouble(line.substring(1).strip().split(" ")[0]);
                keeps = at >= from && at <= until;
            }
            if (keeps)
                kept.add(line);
        }
        return List.copyOf(kept);
    }
}
