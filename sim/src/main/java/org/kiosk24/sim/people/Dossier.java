package org.kiosk24.sim.people;

import java.util.List;
import java.util.Map;
import org.kiosk24.device.permit.EndorsementRecord;

/**
 * What offices have on file about a person beyond permits and standing.
 *
 * @param pending applications under way, newest first
 * @param earlier endorsements on the newest permit that were used, or have run out
 * @param facts of the registers, by the name of the field that wants them
 */
public record Dossier(List<Pending> pending, List<Earlier> earlier, Map<String, String> facts) {
    /**
     * @param number 12 digits
     * @param matter and {@code stage} as the bureau model knows them
     * @param workingDaysAgo when it was accepted
     * @param lawDays working days that the law leaves
     */
    public record Pending(String number, String matter, String stage, int workingDaysAgo, int lawDays) {}

    /** @param remaining entries */
    public record Earlier(EndorsementRecord record, int remaining) {}
}
