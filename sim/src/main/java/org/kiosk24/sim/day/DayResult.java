package org.kiosk24.sim.day;

import java.util.List;
import java.util.Map;
import org.kiosk24.sim.day.VisitStory.Outcome;

/**
 * What became of one kiosk's day.
 *
 * @param violations of the promise, a sentence each
 * @param faults how often each accident happened
 * @param chargedFen all that payers were ever charged
 * @param refundedFen what of it they got back
 * @param sha256 of all events
 * @param events how many there were
 * @param handOvers how often another actor went on
 * @param rows of the journal
 * @param tail the last events
 * @param diary what else is to be told
 */
public record DayResult(long seed, int hours, List<VisitStory> visits, List<String> violations,
        Map<String, Integer> faults, int chargedFen, int refundedFen, String sha256, long events, long handOvers,
        long rows, List<String> tail, Diary diary) {
    public int keptFen() {
        return chargedFen - refundedFen;
    }

    public long count(Outcome outcome) {
        return visits.stream().filter(v -> v.outcome() == outcome).count();
    }

    /** Nothing is broken or undefined. */
    public boolean well() {
        return violations.isEmpty() && count(Outcome.UNDEFINED) == 0;
    }
}
