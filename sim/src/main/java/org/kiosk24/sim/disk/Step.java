package org.kiosk24.sim.disk;

/**
 * An act and when.
 *
 * @param begun line of the trace on which its call began
 * @param ended line on which it ended
 */
public record Step(Act act, int begun, int ended) {
    /** When it begins to count: what is done may survive from its beginning, what is promised holds from its end. */
    int counts() {
        return switch (act) {
            case Act.Synced _,Act.SyncedFolder _ -> ended;
            default -> begun;
        };
    }
}
